package org.alliancefeed.server.stream;

import java.nio.ByteBuffer;
import java.util.Base64;
import org.alliancefeed.server.problem.Failure;
import org.alliancefeed.topics.log.Position;

/**
 * The id of an event in a stream: a position that only means something to the subscription that it came from. Opaque
 * outside, as base64url of a version byte, what marks the subscription in 8 bytes, and the bytes of the position.
 */
record StreamPosition(long mark, Position position) {

    /** Not that of a position alone, so that either is told from the other. */
    private static final byte VERSION = 2;

    String text() {
        byte[] place = position.bytes();
        byte[] all = ByteBuffer.allocate(1 + Long.BYTES + place.length)
                .put(VERSION)
                .putLong(mark)
                .put(place)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** Whether a text is one, of whatever subscription and version. */
    static boolean is(String text) {
        return first(text) >= VERSION;
    }

    private static int first(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return bytes.length > Long.BYTES ? bytes[0] : -1;
        } catch (IllegalArgumentException e) {
            return -1;
        }
    }

    /** @throws Failure.PositionGone when it is that of another subscription, another feed or another version */
    static Position parse(String text, long mark) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        if (bytes.get() != VERSION) {
            throw new Failure.PositionGone("It is of another version of the feed.");
        }
        if (bytes.getLong() != mark) {
            throw new Failure.PositionGone("It came from a stream with other topics or filters, or from another feed.");
        }
        byte[] place = new byte[bytes.remaining()];
        bytes.get(place);
        try {
            return Position.of(place);
        } catch (IllegalArgumentException e) {
            throw new Failure.PositionGone("It is not whole.");
        }
    }
}
