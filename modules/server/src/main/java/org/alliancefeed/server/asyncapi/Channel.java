package org.alliancefeed.server.asyncapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.regex.Pattern;
import org.alliancefeed.topics.FeedTopic;
import org.apache.kafka.common.config.TopicConfig;

/** A topic: where it is and how it is kept. */
final class Channel {

    private Channel() {}

    /** @param partitions 0 when it is not known */
    static ObjectNode json(FeedTopic topic, int partitions) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("address", topic.name());
        json.put("description", description(topic));
        References.put(json.putObject("messages").putObject(topic.shortName()), "components/messages", topic);
        ObjectNode binding = Bindings.put(json).put("topic", topic.name());
        if (partitions > 0) {
            binding.put("partitions", partitions);
        }
        ObjectNode configuration = binding.putObject("topicConfiguration");
        topic.config().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> put(configuration, entry.getKey(), entry.getValue()));
        return json;
    }

    private static String description(FeedTopic topic) {
        return topic.isCompacted()
                ? "Compacted: the newest value of each key is kept; a null value says that it is gone."
                : "Every record is kept, for ever.";
    }

    private static void put(ObjectNode configuration, String name, String value) {
        if (name.equals(TopicConfig.CLEANUP_POLICY_CONFIG)) {
            Pattern.compile(",").splitAsStream(value).forEach(configuration.putArray(name)::add);
        } else {
            configuration.put(name, Long.parseLong(value));
        }
    }
}
