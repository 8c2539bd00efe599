package org.alliancefeed.server.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.SpecVersion;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.rw.CloudEventRWException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.alliancefeed.model.Problem;

/** The attributes of a CloudEvent, each checked as the specification has it. */
final class CloudEventAttributes {

    private static final Set<String> NO_ATTRIBUTES = Set.of("specversion", "data", "data_base64");
    private static final Set<String> REQUIRED = new TreeSet<>(SpecVersion.V1.getMandatoryAttributes());

    private final ObjectNode envelope;
    private final CloudEventBuilder builder = CloudEventBuilder.v1();
    private final List<Problem> problems = new ArrayList<>();

    private CloudEventAttributes(ObjectNode envelope) {
        this.envelope = envelope;
    }

    static CloudEventAttributes of(ObjectNode envelope) {
        CloudEventAttributes attributes = new CloudEventAttributes(envelope);
        attributes.check();
        return attributes;
    }

    private void check() {
        for (String name : REQUIRED) {
            if (text(name).isBlank()) {
                problem(name, "is missing; every CloudEvent has it");
            }
        }
        String version = text("specversion");
        if (!version.isBlank() && !version.equals(SpecVersion.V1.toString())) {
            problem("specversion", "must be '1.0'");
        }
        envelope.properties().forEach(one -> take(one.getKey(), one.getValue()));
    }

    private void take(String name, JsonNode value) {
        if (NO_ATTRIBUTES.contains(name) || value.isNull()) {
            return;
        }
        if (value.isContainerNode()) {
            problem(name, "must be a string, a number or a boolean, as attributes of CloudEvents are");
            return;
        }
        try {
            builder.withContextAttribute(name, value.asText());
        } catch (CloudEventRWException e) {
            problem(
                    name,
                    switch (e.getKind()) {
                        case INVALID_ATTRIBUTE_VALUE ->
                            name.equals("time") ? "must be a time as RFC 3339 has it" : "must be a URI";
                        default -> "is no name of an attribute; those have lower-case letters and digits";
                    });
        }
    }

    private void problem(String name, String reason) {
        problems.add(new Problem("/" + name.replace("~", "~0").replace("/", "~1"), reason));
    }

    /** Empty when it is not given as text. */
    String text(String name) {
        JsonNode value = envelope.path(name);
        return value.isTextual() ? value.textValue() : "";
    }

    List<Problem> problems() {
        return problems;
    }

    /** Only where there are no problems. */
    CloudEvent cloudEvent() {
        return builder.build();
    }
}
