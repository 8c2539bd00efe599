package org.alliancefeed.server.asyncapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.alliancefeed.topics.Connection;
import org.alliancefeed.topics.FeedTopic;
import org.apache.avro.Schema;

/**
 * The description of the topics.
 *
 * @see <a href="https://www.asyncapi.com/docs/reference/specification/v3.0.0">AsyncAPI 3.0</a>
 */
final class AsyncApi {

    static final String CONTENT_TYPE = "application/avro";

    /** The version that AsyncAPI's list of formats has, and so the one that tools know. */
    private static final String SCHEMA_FORMAT = "application/vnd.apache.avro;version=1.9.0";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final ObjectNode document = JsonNodeFactory.instance.objectNode();
    private final ObjectNode channels;
    private final ObjectNode operations;
    private final ObjectNode messages;
    private final ObjectNode schemas;

    private AsyncApi(Connection connection) {
        document.put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Alliance Feed")
                .put("version", "1")
                .put(
                        "description",
                        "What alliances, standards bodies, companies and governments do together. Values are Avro in the"
                                + " registry's wire format: a zero byte, the id of the schema in four bytes, the record."
                                + " Read what is committed (`isolation.level=read_committed`).");
        document.put("defaultContentType", CONTENT_TYPE);
        document.set("servers", Brokers.json(connection));
        channels = document.putObject("channels");
        operations = document.putObject("operations");
        ObjectNode components = document.putObject("components");
        messages = components.putObject("messages");
        schemas = components.putObject("schemas");
        schemas.set(CloudEvent.SCHEMA, CloudEvent.schema());
    }

    /**
     * @param topics those without a schema of their own are left out
     * @param partitions of each topic by its name, so far as they are known
     */
    static ObjectNode of(List<FeedTopic> topics, Map<String, Integer> partitions, Connection connection) {
        AsyncApi api = new AsyncApi(connection);
        for (FeedTopic topic : topics) {
            Schema schema = topic.schema();
            if (schema != null) {
                api.add(topic, schema, partitions.getOrDefault(topic.name(), 0));
            }
        }
        return api.document;
    }

    private void add(FeedTopic topic, Schema schema, int partitions) {
        String name = topic.shortName();
        channels.set(name, Channel.json(topic, partitions));
        messages.set(name, Message.json(topic, schema));
        schemas.putObject(name).put("schemaFormat", SCHEMA_FORMAT).set("schema", json(schema));
        operate("send", topic);
        if (RecordForm.of(topic).type() != null) {
            operate("receive", topic);
        }
    }

    /** Seen from the feed: it sends what others read, and receives what others publish. */
    private void operate(String action, FeedTopic topic) {
        ObjectNode operation =
                operations.putObject(action + "-" + topic.shortName()).put("action", action);
        References.put(operation.putObject("channel"), "channels", topic);
    }

    private static ObjectNode json(Schema schema) {
        try {
            return MAPPER.readValue(schema.toString(), ObjectNode.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Avro writes schemas as JSON", e);
        }
    }
}
