package org.alliancefeed.model.event;

import org.alliancefeed.model.Digest;
import org.alliancefeed.model.json.RecordWriter;

/** The id of an event that was published without one: a digest of its content, so that twice is once. */
public final class EventId {

    private EventId() {}

    public static Event ensure(Event event) {
        return event.id().isEmpty() ? event.withId(derive(event)) : event;
    }

    private static String derive(Event event) {
        return event.kind().text() + "-" + Digest.of(content(event)).substring(0, 32);
    }

    /** Everything that an event says, as JSON with the fields in their declared order and the empty ones left out. */
    static String content(Event event) {
        return RecordWriter.write(event).toString();
    }

    /** The same for two events that say the same under different ids. */
    public static String fingerprint(Event event) {
        return Digest.of(content(new Event(
                "",
                1,
                event.status(),
                event.when(),
                event.announced(),
                event.effective(),
                event.title(),
                event.summary(),
                event.language(),
                event.places(),
                event.participants(),
                event.sources(),
                event.claims(),
                event.denies(),
                event.partOf(),
                event.subjects(),
                event.details())));
    }
}
