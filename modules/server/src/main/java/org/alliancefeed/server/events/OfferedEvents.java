package org.alliancefeed.server.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.alliancefeed.model.Problem;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.json.EventJson;
import org.alliancefeed.model.json.RecordReader.Result;
import org.alliancefeed.server.intake.Offer;
import org.alliancefeed.timelines.view.NotReady;
import org.alliancefeed.timelines.view.Views;
import org.alliancefeed.topics.Sending;
import org.alliancefeed.topics.log.Position;

/** The events that one request offers. */
final class OfferedEvents {

    private final Views views;
    private final Function<Sending, CompletableFuture<Position>> publish;

    OfferedEvents(Views views, Function<Sending, CompletableFuture<Position>> publish) {
        this.views = views;
        this.publish = publish;
    }

    /** An event as it is shown. */
    Offer read(JsonNode json) {
        Result<Event> read = EventJson.read(json);
        Event event = read.value();
        return event == null ? new Offer.Bad(json.path("id").asText(""), read.problems()) : offer(Sending.of(event));
    }

    /** An event in the envelope of a CloudEvent. */
    Offer readCloudEvent(JsonNode json) {
        CloudEventReader.Result read = CloudEventReader.read(json);
        Sending sending = read.sending();
        return sending == null ? new Offer.Bad(read.eventId(), read.problems()) : offer(sending);
    }

    private Offer offer(Sending sending) {
        Event event = sending.event();
        return new Offer.Good(event.id(), () -> publish.apply(sending), () -> warnings(event));
    }

    /**
     * Whoever publishes a correction wants to know that it corrects nothing. A node that cannot tell just now says
     * nothing.
     */
    private List<Problem> warnings(Event event) {
        try {
            Event standing = views.event(event.id());
            return standing == null || Event.BY_REVISION.compare(standing, event) <= 0
                    ? List.of()
                    : List.of(new Problem(
                            "/revision",
                            "replaces nothing: revision " + standing.revision()
                                    + " stands; a correction has a higher one"));
        } catch (NotReady ignored) {
            return List.of();
        }
    }
}
