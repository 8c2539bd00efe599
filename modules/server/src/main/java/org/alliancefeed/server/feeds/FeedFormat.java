package org.alliancefeed.server.feeds;

import io.micronaut.http.MediaType;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.alliancefeed.server.problem.Failure;

/** The forms in which a timeline is answered, the one that is meant when nobody asks for any first. */
public enum FeedFormat {
    JSON(Types.JSON, "json"),
    JSON_FEED(Types.JSON_FEED, "feed.json"),
    ATOM(Types.ATOM, "atom"),
    CALENDAR(Types.CALENDAR, "ics"),
    CSV(Types.CSV, "csv"),
    ACTIVITY_STREAMS(Types.ACTIVITY_STREAMS, "as2.json");

    /** The media types, for annotations. */
    public static final class Types {
        public static final String JSON = "application/json";
        public static final String JSON_FEED = "application/feed+json";
        public static final String ATOM = "application/atom+xml";
        public static final String CALENDAR = "text/calendar";
        public static final String CSV = "text/csv";
        public static final String ACTIVITY_STREAMS = "application/activity+json";

        private Types() {}
    }

    private final MediaType mediaType;
    private final String suffix;

    FeedFormat(String mediaType, String suffix) {
        this.mediaType = MediaType.of(mediaType);
        this.suffix = suffix;
    }

    public MediaType mediaType() {
        return mediaType;
    }

    /** What its address ends in, behind a full stop. */
    public String suffix() {
        return suffix;
    }

    /** @throws Failure.Unknown when there is none */
    public static FeedFormat of(String suffix) {
        return Arrays.stream(values())
                .filter(format -> format.suffix.equals(suffix))
                .findFirst()
                .orElseThrow(() -> new Failure.Unknown("form of a timeline", suffix, "There are " + suffixes() + "."));
    }

    static String suffixes() {
        return Arrays.stream(values()).map(FeedFormat::suffix).collect(Collectors.joining(", "));
    }
}
