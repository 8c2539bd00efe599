package org.alliancefeed.server.asyncapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.alliancefeed.topics.FeedTopic;
import org.apache.avro.Schema;

/** A topic's records: key, value, headers, and what the registry promises of the value's schema. */
final class Message {

    /** Of the schema's id in front of a value, after a zero byte. */
    private static final String ID_BYTES = "4";

    private Message() {}

    static ObjectNode json(FeedTopic topic, Schema schema) {
        RecordForm form = RecordForm.of(topic);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("name", schema.getName());
        json.put("summary", schema.getDoc());
        json.put("contentType", AsyncApi.CONTENT_TYPE);
        if (form.type() != null) {
            json.set("headers", CloudEvent.headers(form.type()));
        }
        References.put(json.putObject("payload"), "components/schemas", topic);
        ObjectNode binding = Bindings.put(json)
                .put("schemaIdLocation", "payload")
                .put("schemaIdPayloadEncoding", ID_BYTES)
                .put("schemaLookupStrategy", "TopicNameStrategy");
        ObjectNode key = binding.putObject("key").put("type", "string");
        if (!form.keyIsText()) {
            key.put("format", "binary");
        }
        key.put("description", form.key());
        json.put("x-subject", topic.subject());
        json.put("x-compatibility", topic.compatibility());
        return json;
    }
}
