package org.alliancefeed.model.date;

import java.time.LocalDate;
import java.util.function.BinaryOperator;
import org.alliancefeed.model.date.Edge.Boundless;
import org.alliancefeed.model.date.Edge.Day;

/** What a date comes to: from where to where it may lie, and how closely the text says so. Its start is never after its end. */
record Extent(Edge start, Edge end, Precision precision) {

    /** The end of an interval that is written {@code ..}. */
    static final Extent OPEN = new Extent(Boundless.OPEN, Boundless.OPEN, Precision.SPAN);

    /** The end of an interval that is left blank. */
    static final Extent BLANK = new Extent(Boundless.UNKNOWN, Boundless.UNKNOWN, Precision.SPAN);

    /** From this to the other: an interval, or a range in a set. */
    Extent to(Extent last) {
        return new Extent(start, last.end, Precision.SPAN);
    }

    /** This and the other as members of one set, which reaches from the first of its days to the last. */
    Extent and(Extent member) {
        return new Extent(
                outer(start, member.start, (one, two) -> one.isBefore(two) ? one : two),
                outer(end, member.end, (one, two) -> one.isAfter(two) ? one : two),
                Precision.SPAN);
    }

    private static Edge outer(Edge one, Edge two, BinaryOperator<LocalDate> choice) {
        if (one instanceof Day(LocalDate first) && two instanceof Day(LocalDate second)) {
            return new Day(choice.apply(first, second));
        }
        // An open side takes in whatever the other is; an unknown one leaves the whole unknown.
        return one == Boundless.OPEN || two == Boundless.OPEN ? Boundless.OPEN : Boundless.UNKNOWN;
    }

    boolean meets(Extent other) {
        return !endsBefore(other) && !other.endsBefore(this);
    }

    /** Whether this is over, for certain, before the other begins. */
    boolean endsBefore(Extent other) {
        return end instanceof Day(LocalDate last)
                && other.start instanceof Day(LocalDate first)
                && last.isBefore(first);
    }

    boolean within(Extent other) {
        return switch (other.start) {
                    case Boundless side -> side == Boundless.OPEN;
                    case Day(LocalDate limit) -> start instanceof Day(LocalDate first) && !first.isBefore(limit);
                }
                && switch (other.end) {
                    case Boundless side -> side == Boundless.OPEN;
                    case Day(LocalDate limit) -> end instanceof Day(LocalDate last) && !last.isAfter(limit);
                };
    }
}
