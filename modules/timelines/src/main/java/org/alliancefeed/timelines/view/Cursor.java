package org.alliancefeed.timelines.view;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import org.alliancefeed.timelines.row.SortKey;

/** The place in a timeline behind which the next page starts. Opaque outside, as base64url. */
public record Cursor(Order order, SortKey last) {

    private static final byte VERSION = 1;
    private static final int HEAD = 2;

    public String text() {
        byte[] key = last.bytes();
        byte[] bytes = ByteBuffer.allocate(HEAD + key.length)
                .put(VERSION)
                .put((byte) order.ordinal())
                .put(key)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @throws IllegalArgumentException when the text is not a cursor */
    public static Cursor parse(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            if (bytes[0] != VERSION) {
                throw new IllegalArgumentException("of another version");
            }
            Order order = Order.values()[bytes[1]];
            return new Cursor(order, SortKey.parse(Arrays.copyOfRange(bytes, HEAD, bytes.length)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a cursor; take it from 'next' of the page before", e);
        }
    }
}
