package org.alliancefeed.cli.publish;

import org.alliancefeed.cli.Terminal;
import org.alliancefeed.topics.Publisher;

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
