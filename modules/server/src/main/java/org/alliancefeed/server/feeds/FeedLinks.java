package org.alliancefeed.server.feeds;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.alliancefeed.server.read.AfterFilter;
import org.alliancefeed.server.read.Listing;

/**
 * The addresses of a timeline's forms with the filters that were asked for. They end in the form's suffix, so that whoever
 * keeps one gets that form again, whatever it accepts.
 */
final class FeedLinks {

    private static final String CURSOR = "cursor";

    private final HttpRequest<?> request;
    private final Timeline timeline;

    FeedLinks(HttpRequest<?> request, Timeline timeline) {
        this.request = request;
        this.timeline = timeline;
    }

    String self(FeedFormat format) {
        return address(format, Listing.query(request, Set.of(AfterFilter.PARAMETER)));
    }

    String first(FeedFormat format) {
        return address(format, Listing.query(request, Set.of(AfterFilter.PARAMETER, CURSOR)));
    }

    String next(FeedFormat format, String cursor) {
        return address(format, Listing.following(request, cursor));
    }

    /** Adds where the timeline is in its other forms. */
    <B> MutableHttpResponse<B> put(MutableHttpResponse<B> answer, FeedFormat own) {
        String others = Arrays.stream(FeedFormat.values())
                .filter(format -> format != own)
                .map(format -> "<" + first(format) + ">; rel=\"alternate\"; type=\"" + format.mediaType() + "\"")
                .collect(Collectors.joining(", "));
        return answer.header(HttpHeaders.LINK, others).header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }

    private String address(FeedFormat format, String query) {
        String path = timeline.address() + "." + format.suffix();
        return query.isEmpty() ? path : path + "?" + query;
    }
}
