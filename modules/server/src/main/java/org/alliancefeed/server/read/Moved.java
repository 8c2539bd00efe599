package org.alliancefeed.server.read;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;

/** Sends whoever asks for something under an id that was merged away to where it is now, with what else was asked. */
public final class Moved {

    private Moved() {}

    public static <B> HttpResponse<B> to(HttpRequest<?> request, String address) {
        String query = request.getUri().getRawQuery();
        return HttpResponse.<B>status(HttpStatus.PERMANENT_REDIRECT)
                // What was merged may be taken apart again.
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.LOCATION, query == null ? address : address + "?" + query);
    }
}
