package org.alliancefeed.server.stream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alliancefeed.model.Digest;
import org.alliancefeed.topics.FeedTopic;
import org.alliancefeed.topics.log.LogRecord;
import org.alliancefeed.topics.log.Position;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * What somebody listens to. Subscriptions that say the same share one channel.
 *
 * @param said what was asked for, in one spelling; two of one spelling let the same pass
 * @param subjects by the log that each stands on
 * @param form in which it is sent
 * @param until what was published then or later is left out; null for no end
 */
public record Subscription(
        String said,
        Map<FeedTopic, Subject> subjects,
        StreamFilter filter,
        StreamForm form,
        @Nullable Instant until) {

    /** What its channel is known by. */
    Object key() {
        return List.of(said, form, String.valueOf(until));
    }

    /** So much of a position as it reads. */
    Position of(Position all) {
        return all.only(
                topic -> subjects.keySet().stream().anyMatch(log -> log.name().equals(topic)));
    }

    /** What it reads. */
    public Set<FeedTopic> logs() {
        return subjects.keySet();
    }

    boolean reads(TopicPartition partition) {
        return subjects.keySet().stream().anyMatch(log -> log.name().equals(partition.topic()));
    }

    /**
     * What positions of this subscription carry, so that nobody goes on with another one's: a filter that has changed may
     * let pass what was left out before the position.
     *
     * @param feed what tells one feed from another
     */
    long mark(String feed) {
        byte[] digest = Digest.sha256().digest((feed + '\n' + said).getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(digest).getLong();
    }

    /**
     * What is told of a record.
     *
     * @return null for what it lets not pass
     */
    public @Nullable Telling tell(LogRecord record, Decoder.Content content) {
        Subject subject = subjects.get(record.topic());
        boolean isLater = until != null && record.timestamp() >= until.toEpochMilli();
        return subject == null || isLater ? null : Telling.of(subject, filter, record, content);
    }

    /** The last thing that somebody hears who reads more slowly than events come. */
    byte[] tooSlow() {
        return form.word(
                "too-slow",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("detail", "You read more slowly than events come; go on from the last id.")
                        .toString());
    }

    /** An event of the stream's own, which stands in no log. */
    byte[] notice(String name, String id, ObjectNode data) {
        return form.event(name, id, data.toString());
    }
}
