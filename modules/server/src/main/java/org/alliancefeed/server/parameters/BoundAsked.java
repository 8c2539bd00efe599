package org.alliancefeed.server.parameters;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import org.alliancefeed.server.problem.Failure.BadParameter;
import org.alliancefeed.topics.log.Bound;
import org.alliancefeed.topics.log.Position;
import org.jspecify.annotations.Nullable;

/** Where reading the logs starts or ends: {@code earliest}, an RFC 3339 time or a position. */
public final class BoundAsked {

    private BoundAsked() {}

    public static Bound of(String parameter, @Nullable String text, Bound otherwise) {
        if (text == null) {
            return otherwise;
        }
        if (text.equals("earliest")) {
            return new Bound.Earliest();
        }
        try {
            // In a query a plus sign that is not escaped is a space.
            return new Bound.Time(OffsetDateTime.parse(text.replace(' ', '+')).toInstant());
        } catch (DateTimeException ignored) {
            return position(parameter, text);
        }
    }

    public static Bound position(String parameter, String text) {
        try {
            return new Bound.At(Position.parse(text));
        } catch (IllegalArgumentException e) {
            throw new BadParameter(
                    parameter,
                    "'" + text + "' is neither 'earliest', nor an RFC 3339 time such as 2026-01-31T12:00:00Z, nor a"
                            + " position from a Feed-Position header or the stream.");
        }
    }
}
