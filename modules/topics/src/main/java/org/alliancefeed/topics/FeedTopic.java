package org.alliancefeed.topics;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliancefeed.model.event.Kind;
import org.alliancefeed.topics.avro.Schemas;
import org.apache.avro.Schema;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;

/**
 * The topics of the feed, with what is kept on them: the one place that says so.
 *
 * @param name the topic's name in Kafka
 * @param kind the kind of event that it carries; null for the others
 * @param schema of its values; null where it carries another topic's bytes, or JSON
 * @param compatibility what the registry holds changes of the schema to
 * @param config what differs from the broker's defaults
 * @param internal whether only the feed itself reads it
 */
public record FeedTopic(
        String name,
        @Nullable Kind kind,
        @Nullable Schema schema,
        String compatibility,
        Map<String, String> config,
        boolean internal) {

    /** Old readers read new events and new readers old ones, whatever the number of versions between them. */
    private static final String BOTH_WAYS = "FULL_TRANSITIVE";

    /** Events are the truth that everything else is computed from: kept for ever, never compacted. */
    private static final Map<String, String> KEPT = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.RETENTION_MS_CONFIG, "-1",
            TopicConfig.RETENTION_BYTES_CONFIG, "-1");

    /** The greatest record that a stage may write: an activity with all that its reports say. */
    public static final int MOST_BYTES = 16 * 1024 * 1024;

    /** What the value of one may have, but for the key and what Kafka puts around it; an event alone has far less. */
    public static final int MOST_VALUE_BYTES = MOST_BYTES - 64 * 1024;

    /** A state by key: the last value is all that is needed. */
    private static final Map<String, String> COMPACTED = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_COMPACT,
            TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
            String.valueOf(MOST_BYTES),
            // A node that lost its stores needs, of each activity, the value that it last made rows of.
            TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG,
            String.valueOf(Duration.ofDays(7).toMillis()));

    /** A log that the stages write, and kept: whoever starts anew reads it again from the beginning. */
    private static final Map<String, String> LOGGED = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.RETENTION_MS_CONFIG,
            "-1",
            TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
            String.valueOf(MOST_BYTES));

    public static final FeedTopic ORGANIZATIONS = state("alliance.organizations.v1", Schemas.organization(), BOTH_WAYS);
    public static final FeedTopic JUDGEMENTS = state("alliance.judgements.v1", Schemas.judgement(), BOTH_WAYS);
    public static final FeedTopic ACTIVITIES = state("alliance.activities.v1", Schemas.activityState(), BOTH_WAYS);
    public static final FeedTopic TIMELINES = state("alliance.timelines.v1", Schemas.timelineRow(), BOTH_WAYS);
    public static final FeedTopic REJECTED =
            new FeedTopic("alliance.rejected.v1", null, Schemas.rejectedRecord(), BOTH_WAYS, KEPT, false);

    /** Every step that an activity took. */
    public static final FeedTopic CHANGES =
            new FeedTopic("alliance.changes.v1", null, Schemas.activityChange(), BOTH_WAYS, LOGGED, false);

    /** The directory, once in every partition of RESOLVE. */
    public static final FeedTopic DIRECTORY = new FeedTopic("alliance.feed.directory", null, null, "", COMPACTED, true);

    /** Events whose producer chose another partition than the key's. */
    public static final FeedTopic STRAYS = new FeedTopic("alliance.feed.strays", null, null, "", LOGGED, true);

    /** Resolved events by the block that they are matched in. */
    public static final FeedTopic BLOCKS =
            new FeedTopic("alliance.feed.blocks", null, Schemas.placedEvent(), "BACKWARD_TRANSITIVE", LOGGED, true);

    /** The editors' judgements, once in every partition of RESOLVE. */
    public static final FeedTopic JUDGEMENTS_EVERYWHERE =
            new FeedTopic("alliance.feed.judgements", null, null, "", COMPACTED, true);

    /** To each event that belongs with another, where that one is placed. */
    public static final FeedTopic PINS =
            new FeedTopic("alliance.feed.pins", null, Schemas.pin(), "BACKWARD_TRANSITIVE", LOGGED, true);

    /** Events that deny others, once in every partition of RESOLVE. */
    public static final FeedTopic DENIALS = new FeedTopic("alliance.feed.denials", null, null, "", COMPACTED, true);

    /** What was answered to writes that have an Idempotency-Key: as JSON, for a day. */
    public static final FeedTopic ANSWERS = new FeedTopic(
            "alliance.feed.answers",
            null,
            null,
            "",
            Map.of(
                    TopicConfig.CLEANUP_POLICY_CONFIG,
                    TopicConfig.CLEANUP_POLICY_DELETE,
                    TopicConfig.RETENTION_MS_CONFIG,
                    String.valueOf(Duration.ofDays(1).toMillis()),
                    // Only whole segments are forgotten.
                    TopicConfig.SEGMENT_MS_CONFIG,
                    String.valueOf(Duration.ofHours(1).toMillis())),
            true);

    /** Which of the rejected records were sent again: as JSON, by their ids. */
    public static final FeedTopic REDRIVES = new FeedTopic("alliance.feed.redrives", null, null, "", COMPACTED, true);

    /** A small state that changes often: what was replaced is soon forgotten. */
    private static final Map<String, String> REPLACED = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_COMPACT,
            TopicConfig.SEGMENT_MS_CONFIG,
            String.valueOf(Duration.ofHours(1).toMillis()));

    /** Webhooks by their ids, with their secrets: as JSON. */
    public static final FeedTopic WEBHOOKS = new FeedTopic("alliance.feed.webhooks", null, null, "", REPLACED, true);

    /** How far each webhook has got: as JSON, partitioned as the webhooks are. */
    public static final FeedTopic WEBHOOK_PROGRESS =
            new FeedTopic("alliance.feed.webhook-progress", null, null, "", REPLACED, true);

    /** Every attempt to deliver to a webhook: as JSON, for a week. */
    public static final FeedTopic DELIVERIES = new FeedTopic(
            "alliance.feed.deliveries",
            null,
            null,
            "",
            Map.of(
                    TopicConfig.CLEANUP_POLICY_CONFIG,
                    TopicConfig.CLEANUP_POLICY_DELETE,
                    TopicConfig.RETENTION_MS_CONFIG,
                    String.valueOf(Duration.ofDays(7).toMillis()),
                    TopicConfig.SEGMENT_MS_CONFIG,
                    String.valueOf(Duration.ofHours(12).toMillis())),
            true);

    /** Positions number the topics of events, and the others, in this order: new ones go to the end of theirs. */
    private static final List<FeedTopic> ALL = Stream.concat(
                    Arrays.stream(Kind.values()).map(FeedTopic::events),
                    Stream.of(
                            ORGANIZATIONS,
                            JUDGEMENTS,
                            ACTIVITIES,
                            TIMELINES,
                            REJECTED,
                            DIRECTORY,
                            STRAYS,
                            BLOCKS,
                            JUDGEMENTS_EVERYWHERE,
                            PINS,
                            DENIALS,
                            ANSWERS,
                            CHANGES,
                            REDRIVES,
                            WEBHOOKS,
                            WEBHOOK_PROGRESS,
                            DELIVERIES))
            .toList();

    public static List<FeedTopic> all() {
        return ALL;
    }

    /** The topics that events are published to, one a kind. */
    public static List<FeedTopic> ofEvents() {
        return ALL.stream().filter(topic -> topic.kind() != null).toList();
    }

    /** The topics that others than the feed itself may read. */
    public static List<FeedTopic> shared() {
        return ALL.stream().filter(topic -> !topic.internal()).toList();
    }

    public static FeedTopic of(Kind kind) {
        return ALL.get(kind.ordinal());
    }

    /** By its name in Kafka, or short: {@code meetings} for {@code alliance.meetings.v1}. */
    public static Optional<FeedTopic> find(String name) {
        return ALL.stream()
                .filter(topic -> topic.name().equals(name) || topic.shortName().equals(name))
                .findFirst();
    }

    public String shortName() {
        return name.replaceAll("^alliance\\.|\\.v1$", "");
    }

    public String subject() {
        return name + "-value";
    }

    public boolean isCompacted() {
        return TopicConfig.CLEANUP_POLICY_COMPACT.equals(config.get(TopicConfig.CLEANUP_POLICY_CONFIG));
    }

    private static FeedTopic events(Kind kind) {
        return new FeedTopic("alliance." + kind.text() + "s.v1", kind, Schemas.event(kind), BOTH_WAYS, KEPT, false);
    }

    private static FeedTopic state(String name, Schema schema, String compatibility) {
        return new FeedTopic(name, null, schema, compatibility, COMPACTED, false);
    }
}
