package org.alliancefeed.server.stream;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How one reader keeps up: whether it is too slow, or lost. For one thread at a time. */
final class Pace {

    /** Whoever is further behind is too slow when it takes nothing of it for some time. */
    private static final long MAY_WAIT = 1 << 20;

    private static final Duration MAY_STAND = Duration.ofSeconds(5);

    /** Whoever is so far behind is too slow. */
    private static final long MOST_WAITING = 16 << 20;

    private final Duration patience;
    private long tookAt = System.nanoTime();
    private Chain.@Nullable Link stoodAt;
    private long stoodSince;

    /** @param patience whoever takes nothing for so long has gone, or might as well have */
    Pace(Duration patience) {
        this.patience = patience;
    }

    /** It has taken something. */
    void took() {
        tookAt = System.nanoTime();
    }

    /** Whether it has taken nothing for too long. */
    boolean isLost() {
        return System.nanoTime() - tookAt > patience.toNanos();
    }

    /**
     * Whether it is further behind than it may be: by so much that nothing has been taken of for some time, or by far
     * more. A burst alone makes nobody slow.
     *
     * @param waiting how many bytes
     * @param taken what it took last
     */
    boolean isTooSlow(long waiting, Chain.Link taken) {
        if (waiting <= MAY_WAIT) {
            stoodAt = null;
            return false;
        }
        if (!taken.equals(stoodAt)) {
            stoodAt = taken;
            stoodSince = System.nanoTime();
        }
        return waiting > MOST_WAITING || System.nanoTime() - stoodSince > MAY_STAND.toNanos();
    }
}
