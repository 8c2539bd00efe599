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
    private static final List<List<FeedTopic>> STAGES = List.of(
            List.of(FeedTopic.DIRECTORY, FeedTopic.JUDGEMENTS_EVERYWHERE, FeedTopic.STRAYS),
            List.of(FeedTopic.PINS, FeedTopic.DENIALS),
            List.of(FeedTopic.BLOCKS),
            List.of(FeedTopic.ACTIVITIES),
            List.of(FeedTopic.TIMELINES));

    private static final List<FeedTopic> READ_BY_NO_STAGE = List.of(FeedTopic.CHANGES, FeedTopic.REJECTED);

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
        Map<TopicPartition, Long> start = new HashMap<>(position.next());
        start.keySet().removeIf(partition -> !PUBLISHED.contains(partition.topic()));
        if (!reached(start, deadline)) {
            return false;
        }
        for (List<FeedTopic> stage : STAGES) {
            Map<TopicPartition, Long> ends = offsets.written(stage, deadline);
            for (int turn = 0; turn < (stage.contains(FeedTopic.BLOCKS) ? TURNS : 1); turn++) {
                if (!reached(ends, deadline)) {
                    return false;
                }
                Map<TopicPartition, Long> now = offsets.written(stage, deadline);
                if (now.equals(ends)) {
                    break;
                }
                ends = now;
            }
        }
        return readable(deadline);
    }

    /** Waits until what was written where no stage reads is there for readers too. */
    private boolean readable(long deadline) throws InterruptedException {
        Map<TopicPartition, Long> written = offsets.written(READ_BY_NO_STAGE, deadline);
        while (!behind(written, offsets.readable(READ_BY_NO_STAGE, deadline)).isEmpty()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(PAUSE);
        }
        return true;
    }

    private boolean reached(Map<TopicPartition, Long> wanted, long deadline) throws InterruptedException {
        Map<TopicPartition, Long> stood = Map.of();
        long lookAt = System.nanoTime() + BEFORE_A_LOOK.toNanos();
        while (true) {
            Map<TopicPartition, Long> committed = isAny(wanted) ? offsets.committed(deadline) : Map.of();
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

    private static boolean isAny(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().anyMatch(offset -> offset > 0);
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
