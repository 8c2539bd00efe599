package org.alliancefeed.timelines.merge;

import java.util.Objects;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.Status;
import org.alliancefeed.model.matching.Days;
import org.alliancefeed.model.matching.Matches;
import org.alliancefeed.model.matching.Relation;
import org.alliancefeed.model.matching.ResolvedEvent;
import org.alliancefeed.topics.PlacedEvent;
import org.jspecify.annotations.Nullable;

/** An event that a block speaks for. */
record Member(PlacedEvent placed, ResolvedEvent resolved, Part part) {

    /** What an event does for the activities of its block. */
    enum Part {
        /** Dated well: it founds an activity, with those that are the same. */
        ANCHOR,
        /** Dated vaguely: it joins what it fits, when that is one. */
        VAGUE,
        /** An editor put it with another event, whatever it says. */
        HANGING,
        /** An editor set it apart. */
        APART,
        /** Its publisher took it back. */
        RETRACTED
    }

    static Member of(PlacedEvent placed, Event event) {
        ResolvedEvent resolved = new ResolvedEvent(event, placed.resolutions());
        return new Member(placed, resolved, part(placed, resolved));
    }

    private static Part part(PlacedEvent placed, ResolvedEvent resolved) {
        if (resolved.event().status() == Status.RETRACTED) {
            return Part.RETRACTED;
        }
        if (placed.belongsWith() != null) {
            return Part.HANGING;
        }
        if (placed.apart()) {
            return Part.APART;
        }
        return Matches.days(resolved) == null ? Part.VAGUE : Part.ANCHOR;
    }

    String id() {
        return placed.eventId();
    }

    @Nullable String activity() {
        return placed.activity();
    }

    boolean isIn(@Nullable String activity) {
        return activity != null && activity.equals(placed.activity());
    }

    Days days() {
        return Objects.requireNonNull(Matches.days(resolved));
    }

    boolean is(Part one) {
        return part == one;
    }

    /** Whether it takes part in an activity as a rule or an editor's first word has it, so that others can be put with it. */
    boolean isCore() {
        return part == Part.ANCHOR || part == Part.VAGUE || part == Part.APART;
    }

    Relation relation(Member other) {
        return Matches.relation(resolved, other.resolved);
    }

    boolean speaksOf(Member other) {
        return Matches.speaksOf(resolved, other.resolved);
    }

    boolean isSameAs(Member other) {
        return Matches.same(resolved, other.resolved) != null;
    }

    boolean fits(Member other) {
        return Matches.fits(resolved, other.resolved) != null;
    }

    Member withActivity(@Nullable String id) {
        return new Member(placed.withActivity(id), resolved, part);
    }
}
