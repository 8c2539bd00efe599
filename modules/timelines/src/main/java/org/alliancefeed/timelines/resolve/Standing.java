package org.alliancefeed.timelines.resolve;

import java.util.List;
import java.util.Objects;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.Kind;
import org.alliancefeed.model.event.Status;
import org.alliancefeed.model.organization.Resolution;
import org.alliancefeed.topics.Pin;
import org.alliancefeed.topics.PlacedEvent;

/** The newest revision of an event, and where it is placed. */
record Standing(PlacedEvent placed, Event event) {

    AdmittedEvent admitted() {
        return new AdmittedEvent(event, Objects.requireNonNull(placed.event()));
    }

    /** What an event is told that belongs with this one. */
    Pin pin(String eventId) {
        Kind kind = event.status() == Status.RETRACTED ? null : event.kind();
        return new Pin(eventId, event.id(), placed.block(), kind, event.partOf());
    }

    /** What its mentions say of organizations; a retracted event says nothing. */
    List<Resolution> mentions() {
        return event.status() == Status.RETRACTED ? List.of() : placed.resolutions();
    }
}
