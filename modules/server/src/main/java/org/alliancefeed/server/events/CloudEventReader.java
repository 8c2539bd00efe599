package org.alliancefeed.server.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudevents.CloudEvent;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alliancefeed.model.Problem;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.Kind;
import org.alliancefeed.model.json.EventJson;
import org.alliancefeed.model.json.RecordReader;
import org.alliancefeed.topics.CloudEventType;
import org.alliancefeed.topics.Sending;
import org.jspecify.annotations.Nullable;

/**
 * Reads an event out of a CloudEvent in its JSON format. The event is the data; of the attributes {@code type} says its
 * kind and {@code subject} its id, where the data leaves them out. The attribute {@code id} names the sending and not the
 * event, so it decides nothing: an event that has no other id gets the one of its content, however it is sent.
 */
final class CloudEventReader {

    private static final String TYPES =
            Arrays.stream(Kind.values()).map(CloudEventReader::type).collect(Collectors.joining(", "));

    private final CloudEventAttributes attributes;
    private final List<Problem> problems;

    private CloudEventReader(CloudEventAttributes attributes) {
        this.attributes = attributes;
        this.problems = new ArrayList<>(attributes.problems());
    }

    /**
     * What was read.
     *
     * @param sending null when there are problems
     * @param eventId as given; empty when it was not
     * @param problems with pointers into the CloudEvent's JSON format
     */
    record Result(@Nullable Sending sending, String eventId, List<Problem> problems) {}

    static Result read(JsonNode json) {
        return json instanceof ObjectNode envelope
                ? new CloudEventReader(CloudEventAttributes.of(envelope)).event(envelope)
                : new Result(null, "", List.of(new Problem("", "must be an object, a CloudEvent in its JSON format")));
    }

    /** Where a field of the event stands in its CloudEvent. An id that stands in both is the same in both. */
    static String pointer(JsonNode envelope, String inEvent) {
        return inEvent.equals("/id") && envelope.path("subject").isTextual() ? "/subject" : "/data" + inEvent;
    }

    private Result event(ObjectNode envelope) {
        JsonNode data = CloudEventData.of(envelope, problems);
        if (!(data instanceof ObjectNode fields)) {
            if (data != null) {
                problems.add(new Problem("/data", "must be an object, an event"));
            }
            return new Result(null, attributes.text("subject"), problems);
        }
        ObjectNode event = fields.deepCopy();
        takeKind(event);
        takeId(event);
        String id = event.path("id").asText("");
        RecordReader.Result<Event> read = EventJson.read(event);
        read.problems().forEach(problem -> problems.add(inData(problem, fields)));
        return problems.isEmpty() && read.value() != null
                ? new Result(sending(read.value()), id, List.of())
                : new Result(null, id, problems);
    }

    private void takeKind(ObjectNode event) {
        String type = attributes.text("type");
        if (type.isEmpty()) {
            return;
        }
        Optional<Kind> kind = Arrays.stream(Kind.values())
                .filter(one -> type(one).equals(type))
                .findFirst();
        if (kind.isEmpty()) {
            problems.add(new Problem("/type", "is none of " + TYPES));
        } else if (isAbsent(event.path("kind"))) {
            event.put("kind", kind.get().text());
        } else if (!event.path("kind").asText().equals(kind.get().text())) {
            problems.add(new Problem("/type", "is that of another kind than /data/kind"));
        }
    }

    private void takeId(ObjectNode event) {
        String subject = attributes.text("subject");
        if (subject.isEmpty()) {
            return;
        }
        if (isAbsent(event.path("id"))) {
            event.put("id", subject);
        } else if (!event.path("id").asText().equals(subject)) {
            problems.add(new Problem("/subject", "must be the event's id as in /data/id, or be left out"));
        }
    }

    private static boolean isAbsent(JsonNode json) {
        return json.isMissingNode() || json.isNull();
    }

    /** What the data lacks came of the attributes, if it is there at all. */
    private Problem inData(Problem problem, ObjectNode data) {
        boolean isOfSubject = problem.pointer().equals("/id") && isAbsent(data.path("id"));
        return new Problem(isOfSubject ? "/subject" : "/data" + problem.pointer(), problem.reason());
    }

    private Sending sending(Event event) {
        CloudEvent said = attributes.cloudEvent();
        URI source = said.getSource();
        OffsetDateTime time = said.getTime();
        return new Sending(event, source.toString(), time == null ? null : time.toInstant());
    }

    private static String type(Kind kind) {
        return CloudEventType.of(kind.text());
    }
}
