package org.alliancefeed.cli.publish;

import java.util.List;
import org.alliancefeed.cli.Failure;
import org.alliancefeed.cli.Terminal;
import org.alliancefeed.topics.Publisher;
import org.alliancefeed.topics.Sending;
import org.alliancefeed.topics.avro.RegistryUnavailable;
import org.alliancefeed.topics.log.Position;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;

/** Straight to the topics. */
final class KafkaOutlet implements Outlet {

    private final Publisher publisher;
    private final Window window;

    KafkaOutlet(Publisher publisher, Terminal terminal) {
        this.publisher = publisher;
        window = new Window(terminal);
    }

    @Override
    public <R extends Record> void publish(Place place, Published<R> published, R value) {
        window.send(place, () -> published.publish().apply(publisher, value));
    }

    @Override
    public Outcome publishTogether(List<Placed> events) {
        try {
            Position behind =
                    publisher
                            .publishTogether(events.stream()
                                    .map(one -> Sending.of(one.event()))
                                    .toList())
                            .stream()
                            .reduce(Position.NONE, Position::and);
            return new Outcome(events.size(), 0, behind);
        } catch (RetriableException | RegistryUnavailable e) {
            throw new Failure(
                    "%s. All were published or none; publishing the files again is right in both cases."
                            .formatted(e.getMessage()),
                    e);
        } catch (KafkaException e) {
            throw new Failure("none was published: " + e.getMessage(), e);
        }
    }

    @Override
    public void remove(String organizationId) {
        window.send(new Place(organizationId, 1), () -> publisher.remove(organizationId));
    }

    @Override
    public Outcome finish() {
        publisher.flush();
        window.drain();
        return new Outcome(window.written(), window.refused(), window.position());
    }

    @Override
    public void close() {
        publisher.close();
    }
}
