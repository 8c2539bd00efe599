package org.alliancefeed.server.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What one request offers, checked one by one, and published each on its own or all or none. */
public final class Intake {

    /**
     * @param line in a body that is read by lines; 0 in others
     * @param offer has the id or key as given, or as derived; empty when there is none
     */
    record Entry(int line, Offer offer, CompletableFuture<Outcome> outcome) {}

    private final Thing thing;
    private final Taking taking;
    private final List<Entry> entries = new ArrayList<>();

    private Intake(Thing thing, Taking taking) {
        this.thing = thing;
        this.taking = taking;
    }

    /** Each is published on its own while the next is read. */
    public static Intake ofEach(Thing thing) {
        return new Intake(thing, new EachAlone());
    }

    /**
     * None is published before all are checked.
     *
     * @param send publishes, all or none, what the offers have handed over
     */
    public static Intake ofAll(Thing thing, Runnable send) {
        return new Intake(thing, new AllOrNone(send));
    }

    public void add(Offer offer) {
        add(0, offer);
    }

    void add(int line, Offer offer) {
        entries.add(new Entry(line, offer, taking.take(offer)));
    }

    /** Nothing more is offered. */
    void end() {
        taking.end();
    }

    /** Whether all of it has to be at hand before the first is published. */
    boolean isWhole() {
        return taking instanceof AllOrNone;
    }

    Thing thing() {
        return thing;
    }

    /** In the order of the body. */
    List<Entry> entries() {
        return entries;
    }
}
