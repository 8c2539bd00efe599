package org.alliancefeed.server.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.UnaryOperator;
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

    private final OwnEvents own;
    private final Views views;
    private final Function<Sending, CompletableFuture<Position>> publish;

    OfferedEvents(OwnEvents own, Views views, Function<Sending, CompletableFuture<Position>> publish) {
        this.own = own;
        this.views = views;
        this.publish = publish;
    }

    /** An event as it is shown. */
    Offer read(JsonNode json) {
        Result<Event> read = EventJson.read(json);
        Event event = read.value();
        return event == null
                ? new Offer.Bad(json.path("id").asText(""), read.problems())
                : offer(Sending.of(event), UnaryOperator.identity());
    }

    /** An event in the envelope of a CloudEvent. */
    Offer readCloudEvent(JsonNode json) {
        CloudEventReader.Result read = CloudEventReader.read(json);
        Sending sending = read.sending();
        return sending == null
                ? new Offer.Bad(read.eventId(), read.problems())
                : offer(sending, pointer -> CloudEventReader.pointer(json, pointer));
    }

    /** @param pointers where a field of the event stands in what was sent */
    private Offer offer(Sending sending, UnaryOperator<String> pointers) {
        Event event = sending.event();
        try {
            List<Problem> problems = own.check(event).stream()
                    .map(problem -> new Problem(pointers.apply(problem.pointer()), problem.reason()))
                    .toList();
            return problems.isEmpty()
                    ? new Offer.Good(event.id(), () -> publish.apply(sending), () -> warnings(event))
                    : new Offer.Bad(event.id(), problems);
        } catch (NotReady e) {
            return new Offer.Good(event.id(), () -> {
                throw e;
            });
        }
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
