package org.alliancefeed.timelines.view;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancefeed.topics.Connection;
import org.alliancefeed.topics.FeedTopic;
import org.alliancefeed.topics.log.Position;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;

/**
 * Follows a position through the stages by what the application has committed, without anything of its own in the data:
 * once the records before the position are committed as read, all that came of them stands before the end of the next
 * stage's topic; so that end is the next thing to wait for, and so on to the timelines. What no stage reads has only to be
 * readable: the offsets of a transaction may show before what it wrote counts as committed.
 */
public final class CommittedProgress implements Progress {

    /** What each stage writes to, in the order of the stages. */
    static final List<List<FeedTopic>> STAGES = List.of(
            List.of(FeedTopic.DIRECTORY, FeedTopic.JUDGEMENTS_EVERYWHERE, FeedTopic.STRAYS),
            List.of(FeedTopic.PINS, FeedTopic.DENIALS),
            List.of(FeedTopic.BLOCKS),
            List.of(FeedTopic.ACTIVITIES),
            List.of(FeedTopic.TIMELINES));

    static final List<FeedTopic> READ_BY_NO_STAGE = List.of(FeedTopic.CHANGES, FeedTopic.REJECTED);

    /** What is published from outside. */
    private static final Set<String> PUBLISHED = Stream.concat(
                    FeedTopic.ofEvents().stream(), Stream.of(FeedTopic.ORGANIZATIONS, FeedTopic.JUDGEMENTS))
            .map(FeedTopic::name)
            .collect(Collectors.toSet());

    /** A turn is handed from block to block; more than this in a row takes changes in quick succession. */
    private static final int TURNS = 4;

    private static final Duration PAUSE = Duration.ofMillis(10);

    /** When nothing moves for so long, what is behind may be nothing that is ever seen. */
    private static final Duration BEFORE_A_LOOK = Duration.ofSeconds(1);

    private final BrokerOffsets offsets;
    private final UnseenEnds unseen;

    /** @param group the application id of the Streams application */
    public CommittedProgress(Connection connection, Admin admin, String group, int partitions) {
        this.offsets = new BrokerOffsets(admin, group, partitions);
        this.unseen = new UnseenEnds(connection);
    }

    @Override
    public boolean await(Position position, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        if (!awaitRead(position.only(PUBLISHED::contains).next(), deadline)) {
            return false;
        }
        for (List<FeedTopic> stage : STAGES) {
            if (!awaitRead(stage, deadline)) {
                return false;
            }
        }
        return awaitReadable(deadline);
    }

    /** Waits until what a stage has written is read, and what was handed on meanwhile. */
    private boolean awaitRead(List<FeedTopic> stage, long deadline) throws InterruptedException {
        Map<TopicPartition, Long> ends = offsets.written(stage, deadline);
        for (int turn = stage.contains(FeedTopic.BLOCKS) ? TURNS : 1; turn > 1; turn--) {
            if (!awaitRead(ends, deadline)) {
                return false;
            }
            Map<TopicPartition, Long> now = offsets.written(stage, deadline);
            if (now.equals(ends)) {
                return true;
            }
            ends = now;
        }
        return awaitRead(ends, deadline);
    }

    /** Waits until what was written where no stage reads is there for readers too. */
    private boolean awaitReadable(long deadline) throws InterruptedException {
        Position written = new Position(offsets.written(READ_BY_NO_STAGE, deadline));
        while (!new Position(offsets.readable(READ_BY_NO_STAGE, deadline)).hasReached(written)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(PAUSE);
        }
        return true;
    }

    private boolean awaitRead(Map<TopicPartition, Long> wanted, long deadline) throws InterruptedException {
        Map<TopicPartition, Long> stood = Map.of();
        long lookAt = System.nanoTime() + BEFORE_A_LOOK.toNanos();
        while (true) {
            Map<TopicPartition, Long> committed = isAnythingIn(wanted) ? offsets.committed(deadline) : Map.of();
            Map<TopicPartition, Long> behind = behind(wanted, committed);
            if (behind.isEmpty()) {
                return true;
            }
            long now = System.nanoTime();
            if (now > deadline) {
                return false;
            }
            Map<TopicPartition, Long> standing = new HashMap<>(committed);
            standing.keySet().retainAll(behind.keySet());
            if (!standing.equals(stood)) {
                stood = standing;
                lookAt = now + BEFORE_A_LOOK.toNanos();
            } else if (now > lookAt) {
                unseen.look(committed, behind);
                lookAt = System.nanoTime() + BEFORE_A_LOOK.toNanos();
            }
            Thread.sleep(PAUSE);
        }
    }

    private static boolean isAnythingIn(Map<TopicPartition, Long> wanted) {
        return wanted.values().stream().anyMatch(offset -> offset > 0);
    }

    /** Those of the offsets up to which not all that is ever seen is committed. */
    private Map<TopicPartition, Long> behind(Map<TopicPartition, Long> wanted, Map<TopicPartition, Long> committed) {
        Map<TopicPartition, Long> behind = new HashMap<>(wanted);
        behind.entrySet().removeIf(entry -> {
            long at = committed.getOrDefault(entry.getKey(), 0L);
            return at >= entry.getValue() || unseen.isKnown(entry.getKey(), at, entry.getValue());
        });
        return behind;
    }
}
