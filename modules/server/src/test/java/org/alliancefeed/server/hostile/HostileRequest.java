package org.alliancefeed.server.hostile;

import java.nio.charset.StandardCharsets;

/**
 * What is sent over a connection, byte for byte.
 *
 * @param whole whether it ends where it says that it does, so that an answer has to come
 */
record HostileRequest(byte[] bytes, boolean whole) {

    private static final int SHOWN = 300;

    @Override
    public String toString() {
        String text = new String(bytes, StandardCharsets.ISO_8859_1).replaceAll("[^\\x20-\\x7E]", "?");
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "… (" + bytes.length + " bytes)" : text;
    }
}
