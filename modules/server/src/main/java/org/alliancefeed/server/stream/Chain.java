package org.alliancefeed.server.stream;

import org.jspecify.annotations.Nullable;

/**
 * What is sent, one behind the other. Readers hold the link that they read last, so what all of them have read is
 * forgotten by itself, and what none has read yet is there once, however many they are. One thread adds at a time.
 */
final class Chain {

    /** One of them. */
    static final class Link {
        private final byte[] bytes;
        private final long end;
        private volatile @Nullable Link next;

        private Link(byte[] bytes, long end) {
            this.bytes = bytes;
            this.end = end;
        }

        byte[] bytes() {
            return bytes;
        }

        @Nullable Link next() {
            return next;
        }
    }

    private Link last = new Link(new byte[0], 0);

    /** What was added last; whoever starts there reads what comes. */
    Link last() {
        return last;
    }

    void add(byte[] bytes) {
        Link added = new Link(bytes, last.end + bytes.length);
        last.next = added;
        last = added;
    }

    /** How many bytes come behind a link of this chain. */
    long behind(Link link) {
        return last.end - link.end;
    }
}
