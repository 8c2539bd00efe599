package org.alliancefeed.timelines.store;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;

/**
 * Keys of several texts: each in UTF-8 with a zero byte behind it, so that they order by the first text, then the
 * second, and those that start with the same texts lie together. No text but the last may hold a zero byte.
 */
public final class Keys {

    private static final byte END = 0;

    private Keys() {}

    public static Bytes of(String... texts) {
        byte[] joined = (String.join("\0", texts) + '\0').getBytes(StandardCharsets.UTF_8);
        return Bytes.wrap(joined);
    }

    /** A key of one text alone, as it stands on topics. */
    public static Bytes plain(String text) {
        return Bytes.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The reverse of {@link #plain}. */
    public static String text(byte[] plain) {
        return new String(plain, StandardCharsets.UTF_8);
    }

    /** The texts of a key. The last one alone may hold zero bytes, when the key is asked for as many as it has. */
    public static List<String> texts(Bytes key, int count) {
        byte[] bytes = key.get();
        return List.of(new String(bytes, 0, bytes.length - 1, StandardCharsets.UTF_8).split("\0", count));
    }

    /** The last text of a key. */
    public static String last(Bytes key) {
        byte[] bytes = key.get();
        int end = bytes.length - 1;
        int start = end;
        while (start > 0 && bytes[start - 1] != END) {
            start--;
        }
        return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }
}
