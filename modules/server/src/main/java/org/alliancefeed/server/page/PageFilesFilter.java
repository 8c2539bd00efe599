package org.alliancefeed.server.page;

import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** A file of the page may do no more than the page, also when a browser is sent to it. */
@ServerFilter("/page/**")
final class PageFilesFilter {

    private final PageDocument page;

    PageFilesFilter(PageDocument page) {
        this.page = page;
    }

    @ResponseFilter
    void guard(MutableHttpResponse<?> response) {
        page.guard(response);
    }
}
