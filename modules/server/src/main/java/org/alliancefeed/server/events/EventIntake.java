package org.alliancefeed.server.events;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.json.EventJson;
import org.alliancefeed.server.access.Holder;
import org.alliancefeed.server.intake.Intake;
import org.alliancefeed.server.intake.IntakeBody;
import org.alliancefeed.server.intake.Offer;
import org.alliancefeed.server.intake.Thing;
import org.alliancefeed.timelines.view.Views;
import org.jspecify.annotations.Nullable;

/** Takes events, plain or as CloudEvents. */
@Singleton
public final class EventIntake {

    /** One, in structured mode. */
    static final String CLOUD_EVENT = "application/cloudevents+json";

    /** An array of them, in batched mode. */
    static final String CLOUD_EVENTS = "application/cloudevents-batch+json";

    private final EventSink sink;
    private final Views views;

    EventIntake(EventSink sink, Views views) {
        this.sink = sink;
        this.views = views;
    }

    /** @param atomic whether to publish all or none */
    Intake read(HttpRequest<?> request, @Nullable InputStream body, boolean atomic) throws IOException {
        OwnEvents own = new OwnEvents(Holder.of(request), views);
        if (!atomic) {
            return read(request, body, Intake.ofEach(Thing.EVENT), new OfferedEvents(own, views, sink::publish));
        }
        EventBatch batch = new EventBatch(sink);
        return read(request, body, Intake.ofAll(Thing.EVENT, batch::send), new OfferedEvents(own, views, batch::add));
    }

    /** One event as it is shown. */
    public Offer read(Holder holder, JsonNode json) {
        return new OfferedEvents(new OwnEvents(holder, views), views, sink::publish).read(json);
    }

    /**
     * One that stood on a topic before.
     *
     * @param bytes of its record, which are published as they are unless the event has no id
     */
    public Offer readAgain(Holder holder, Event event, byte[] bytes) {
        OwnEvents own = new OwnEvents(holder, views);
        return event.id().isEmpty()
                ? new OfferedEvents(own, views, sink::publish).read(EventJson.write(event))
                : new OfferedEvents(own, views, sending -> sink.publishAgain(sending.event(), bytes))
                        .read(EventJson.write(event));
    }

    private static Intake read(HttpRequest<?> request, @Nullable InputStream body, Intake intake, OfferedEvents events)
            throws IOException {
        String type = request.getContentType().map(MediaType::getName).orElse("");
        if (type.equals(CLOUD_EVENTS)) {
            return IntakeBody.readMany(request, body, intake, events::readCloudEvent);
        }
        if (type.equals(CLOUD_EVENT)) {
            return IntakeBody.readOne(request, body, intake, events::readCloudEvent);
        }
        if (!CloudEventHeaders.areIn(request)) {
            return IntakeBody.readMany(request, body, intake, events::read);
        }
        Offer.Reader binary = data -> events.readCloudEvent(CloudEventHeaders.envelope(request, data));
        return IntakeBody.readOne(request, body, intake, binary);
    }
}
