package org.alliancefeed.server.feeds;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import org.alliancefeed.server.problem.Failure;

/** Which form whoever asks likes best (RFC 9110): of a media type counts what is said of it most closely. */
public final class Negotiation {

    private Negotiation() {}

    /** @throws Failure.NotAcceptable when it is none of those that there are */
    public static FeedFormat best(HttpRequest<?> request) {
        Collection<MediaType> accepted = request.accept();
        if (accepted.isEmpty()) {
            return FeedFormat.JSON;
        }
        FeedFormat best = FeedFormat.JSON;
        for (FeedFormat format : FeedFormat.values()) {
            if (quality(format, accepted).compareTo(quality(best, accepted)) > 0) {
                best = format;
            }
        }
        if (quality(best, accepted).signum() == 0) {
            throw new Failure.NotAcceptable("It comes with one of the suffixes " + FeedFormat.suffixes() + ".");
        }
        return best;
    }

    private static BigDecimal quality(FeedFormat format, Collection<MediaType> accepted) {
        return accepted.stream()
                .filter(range -> range.matches(format.mediaType()))
                .max(Comparator.comparingInt(Negotiation::closeness))
                .map(MediaType::getQualityAsNumber)
                .orElse(BigDecimal.ZERO);
    }

    private static int closeness(MediaType range) {
        return range.getType().equals("*") ? 0 : range.getSubtype().equals("*") ? 1 : 2;
    }
}
