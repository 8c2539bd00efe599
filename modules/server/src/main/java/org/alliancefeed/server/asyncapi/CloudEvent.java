package org.alliancefeed.server.asyncapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The headers of a CloudEvent in binary mode: those that every record has, and the type of a topic's. */
final class CloudEvent {

    static final String SCHEMA = "cloudEvent";

    private CloudEvent() {}

    static ObjectNode headers(String type) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        var both = json.putArray("allOf");
        References.put(both.addObject(), "components/schemas/" + SCHEMA);
        both.addObject().putObject("properties").putObject("ce_type").put("const", type);
        return json;
    }

    static ObjectNode schema() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", "object");
        json.put("description", "A CloudEvent in binary mode; each header is a text in UTF-8.");
        ObjectNode properties = json.putObject("properties");
        text(properties, "ce_specversion", "The version of CloudEvents").put("const", "1.0");
        text(properties, "ce_id", "Unique together with `ce_source`; of an event its id and revision");
        text(properties, "ce_source", "Who published").put("format", "uri-reference");
        text(properties, "ce_type", "What the value is");
        text(properties, "ce_time", "When it was published").put("format", "date-time");
        text(properties, "content-type", "What the value is written in").put("const", AsyncApi.CONTENT_TYPE);
        var required = json.putArray("required");
        required.add("ce_specversion").add("ce_id").add("ce_source").add("ce_type");
        return json;
    }

    private static ObjectNode text(ObjectNode properties, String name, String description) {
        return properties.putObject(name).put("type", "string").put("description", description);
    }
}
