package org.alliancefeed.server.stream;

import org.jspecify.annotations.Nullable;

/**
 * What one reader has not taken yet: what was written to it, and behind that, if it follows a channel, what the channel
 * sends. For one thread at a time.
 */
final class Backlog {

    private Chain written = new Chain();
    private Chain.Link taken = written.last();
    private @Nullable Chain followed;

    /** Where the channel goes on, until all that was written is taken. */
    private Chain.@Nullable Link from;

    void write(byte[] bytes) {
        written.add(bytes);
    }

    /** Goes on with what a channel sends from now on. */
    void follow(Chain channel) {
        followed = channel;
        from = channel.last();
    }

    boolean isFollowing() {
        return followed != null;
    }

    /** Leaves out all that waits but for a last word. */
    void cut(byte[] lastWord) {
        followed = null;
        from = null;
        written = new Chain();
        taken = written.last();
        written.add(lastWord);
    }

    /** What was taken last. */
    Chain.Link taken() {
        return taken;
    }

    /** Takes the next, if there is one. */
    Chain.@Nullable Link take() {
        Chain.Link next = taken.next();
        if (next == null && from != null) {
            taken = from;
            from = null;
            next = taken.next();
        }
        if (next != null) {
            taken = next;
        }
        return next;
    }

    boolean isAllTaken() {
        return from == null && taken.next() == null;
    }

    /** How many bytes wait to be taken. */
    long waiting() {
        if (followed == null) {
            return written.behind(taken);
        }
        return from == null ? followed.behind(taken) : written.behind(taken) + followed.behind(from);
    }
}
