package org.alliancefeed.cli.publish;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.alliancefeed.cli.Counted;
import org.alliancefeed.cli.Terminal;
import org.alliancefeed.model.json.RecordReader;
import org.alliancefeed.topics.Publisher;
import org.alliancefeed.topics.log.Position;

/** Publishes all records of some files that can be published, and says how it went. */
final class Publishing {

    private static final String SOURCE = "urn:alliancefeed:cli";

    private Publishing() {}

    /**
     * @param thing what one of them is called
     * @return the exit status
     */
    static <R extends Record> int publish(
            Terminal terminal,
            Connecting connecting,
            RecordFiles files,
            String thing,
            Function<JsonNode, RecordReader.Result<R>> reader,
            BiFunction<Publisher, R, CompletableFuture<Position>> publish) {
        Window window = new Window(terminal);
        RecordFiles.Tally tally;
        try (Publisher publisher = Publisher.connect(connecting.connect(), SOURCE, Clock.systemUTC())) {
            tally = files.read(
                    terminal,
                    "publishing",
                    reader,
                    (place, value) -> window.send(place, () -> publish.apply(publisher, value)));
            publisher.flush();
            window.drain();
        }
        long bad = tally.bad() + window.refused();
        terminal.out().println("published %s, %,d bad".formatted(Counted.of(window.written(), thing), bad));
        if (window.written() > 0) {
            terminal.out().println("position " + window.position().text());
        }
        return bad == 0 ? 0 : 1;
    }

    /**
     * Takes organizations out of the directory.
     *
     * @return the exit status
     */
    static int remove(Terminal terminal, Connecting connecting, List<String> ids) {
        Window window = new Window(terminal);
        try (Publisher publisher = Publisher.connect(connecting.connect(), SOURCE, Clock.systemUTC())) {
            ids.forEach(id -> window.send(new Place(id, 1), () -> publisher.remove(id)));
            publisher.flush();
            window.drain();
        }
        terminal.out().println("removed " + Counted.of(window.written(), "organization"));
        terminal.out().println("position " + window.position().text());
        return 0;
    }
}
