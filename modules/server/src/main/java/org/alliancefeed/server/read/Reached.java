package org.alliancefeed.server.read;

import java.time.Duration;
import java.util.List;
import org.alliancefeed.timelines.view.Progress;
import org.alliancefeed.topics.log.Position;

/** How far everything has got that reads are answered from. */
public record Reached(List<Progress> all, Duration patience) {

    /** @return false when not everything has got there in time */
    public boolean await(Position position) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        for (Progress one : all) {
            if (!one.await(position, Duration.ofNanos(Math.max(0, deadline - System.nanoTime())))) {
                return false;
            }
        }
        return true;
    }
}
