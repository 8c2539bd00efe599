package org.alliancefeed.model.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.alliancefeed.model.Problem;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.EventId;
import org.alliancefeed.model.event.EventRules;

/** An event as the JSON that is accepted over HTTP, read from files and shown back. */
public final class EventJson {

    private EventJson() {}

    /** Reads and checks an event; one without an id gets the one that its content gives it. */
    public static RecordReader.Result<Event> read(JsonNode json) {
        RecordReader.Result<Event> read = RecordReader.read(json, Event.class);
        Event event = read.value();
        if (event == null) {
            return read;
        }
        List<Problem> problems = EventRules.check(event);
        return problems.isEmpty()
                ? new RecordReader.Result<>(EventId.ensure(event), List.of())
                : new RecordReader.Result<>(null, problems);
    }

    public static ObjectNode write(Event event) {
        return RecordWriter.write(event);
    }
}
