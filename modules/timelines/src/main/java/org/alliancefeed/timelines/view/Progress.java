package org.alliancefeed.timelines.view;

import java.time.Duration;
import org.alliancefeed.topics.log.Position;

/** How far the feed has got with what was published. */
public interface Progress {

    /**
     * Waits until everything before a position, on the topics of events and the directory, has come through to the
     * timelines, and what came of it can be read on every topic.
     *
     * @return false when it had not after all that time
     */
    boolean await(Position position, Duration patience) throws InterruptedException;
}
