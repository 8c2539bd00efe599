package org.alliancefeed.cli.publish;

import java.util.ArrayList;
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
        return say(terminal, published, outcome, tally);
    }

    /**
     * Publishes all events of some files, or none when one of them is bad.
     *
     * @return the exit status
     */
    static int publishTogether(Terminal terminal, Destination destination, RecordFiles files) {
        List<Outlet.Placed> events = new ArrayList<>();
        RecordFiles.Tally tally;
        Outlet.Outcome outcome;
        try (Outlet outlet = destination.open(terminal)) {
            tally = files.read(
                    terminal,
                    "reading",
                    Published.events(),
                    (place, event) -> events.add(new Outlet.Placed(place, event)));
            outcome = tally.bad() == 0 ? outlet.publishTogether(events) : Outlet.Outcome.NONE;
        }
        long withheld = events.size() - outcome.written() - outcome.refused();
        if (withheld > 0) {
            terminal.out().println("withheld %s".formatted(Counted.of(withheld, "event")));
        }
        return say(terminal, Published.events(), outcome, tally);
    }

    /** @return the exit status */
    private static int say(Terminal terminal, Published<?> published, Outlet.Outcome outcome, RecordFiles.Tally tally) {
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
