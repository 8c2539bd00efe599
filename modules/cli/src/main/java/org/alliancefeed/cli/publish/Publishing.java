package org.alliancefeed.cli.publish;

import java.util.List;
import org.alliancefeed.cli.Counted;
import org.alliancefeed.cli.Terminal;

/** Publishes all records of some files that can be published, and says how it went. */
final class Publishing {

    private Publishing() {}

    /** @return the exit status */
    static <R extends Record> int publish(
            Terminal terminal, Destination destination, RecordFiles files, Published<R> published) {
        RecordFiles.Tally tally;
        Outlet.Outcome outcome;
        try (Outlet outlet = destination.open(terminal)) {
            tally = files.read(
                    terminal, "publishing", published, (place, value) -> outlet.publish(place, published, value));
            outcome = outlet.finish();
        }
        long bad = tally.bad() + outcome.refused();
        terminal.out()
                .println("published %s, %,d bad".formatted(Counted.of(outcome.written(), published.thing()), bad));
        if (outcome.written() > 0) {
            terminal.out().println("position " + outcome.position().text());
        }
        return bad == 0 ? 0 : 1;
    }

    /**
     * Takes organizations out of the directory.
     *
     * @return the exit status
     */
    static int remove(Terminal terminal, Destination destination, List<String> ids) {
        Outlet.Outcome outcome;
        try (Outlet outlet = destination.open(terminal)) {
            ids.forEach(outlet::remove);
            outcome = outlet.finish();
        }
        terminal.out().println("removed " + Counted.of(outcome.written(), "organization"));
        if (outcome.written() > 0) {
            terminal.out().println("position " + outcome.position().text());
        }
        return outcome.refused() == 0 ? 0 : 1;
    }
}
