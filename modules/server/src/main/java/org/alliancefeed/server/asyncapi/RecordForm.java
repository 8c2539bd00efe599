package org.alliancefeed.server.asyncapi;

import java.util.Map;
import java.util.Objects;
import org.alliancefeed.model.event.Kind;
import org.alliancefeed.topics.CloudEventType;
import org.alliancefeed.topics.FeedTopic;
import org.jspecify.annotations.Nullable;

/**
 * What the schema of a topic's values does not say of its records.
 *
 * @param key what the key is
 * @param keyIsText whether that is a text in UTF-8
 * @param type the CloudEvents type of what others may publish there; null where only the feed writes
 */
record RecordForm(String key, boolean keyIsText, @Nullable String type) {

    private static final Map<FeedTopic, RecordForm> OTHERS = Map.of(
            FeedTopic.ORGANIZATIONS, published("The organization's id", "organization"),
            FeedTopic.JUDGEMENTS,
                    published("What is judged: `event:<event id>`, or `organizations:<id>|<id>`", "judgement"),
            FeedTopic.ACTIVITIES, new RecordForm("The activity's id", true, null),
            FeedTopic.TIMELINES,
                    new RecordForm(
                            "The organization's id in UTF-8; a zero byte; a byte, 1 when the date is unknown, else 0; the"
                                    + " earliest and the latest day, 8 bytes each: days since 1970-01-01, big-endian, the"
                                    + " sign bit flipped, all zeros or all ones where there is no such bound; the"
                                    + " activity's id in UTF-8",
                            false,
                            null),
            FeedTopic.CHANGES, new RecordForm("The activity's id", true, null),
            FeedTopic.REJECTED, new RecordForm("As received", false, null));

    static RecordForm of(FeedTopic topic) {
        Kind kind = topic.kind();
        return kind == null
                ? Objects.requireNonNull(OTHERS.get(topic), topic.name())
                : published("The event's id", kind.text());
    }

    private static RecordForm published(String key, String type) {
        return new RecordForm(key, true, CloudEventType.of(type));
    }
}
