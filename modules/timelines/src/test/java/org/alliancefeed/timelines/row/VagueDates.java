package org.alliancefeed.timelines.row;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.alliancefeed.model.date.Edtf;

/** Dates within few years, so that two of them often meet: days, vaguer ones, intervals, open and unknown ones. */
public final class VagueDates {

    private VagueDates() {}

    public static Arbitrary<Edtf> any() {
        return Arbitraries.oneOf(bounded(), halfBounded(), boundless());
    }

    /** Dates with a first and a last day. */
    public static Arbitrary<Edtf> bounded() {
        return Arbitraries.oneOf(dates(), intervals()).map(Edtf::parse);
    }

    /** Dates with neither. */
    public static Arbitrary<Edtf> boundless() {
        return Arbitraries.of("XXXX", "XXXX-12-14", "XXXX-22", "../..", "/..").map(Edtf::parse);
    }

    private static Arbitrary<Edtf> halfBounded() {
        return Combinators.combine(dates(), Arbitraries.of("%s/..", "%s/", "../%s", "/%s", "[..%s]", "[%s..]"))
                .as((date, form) -> Edtf.parse(form.formatted(date)));
    }

    private static Arbitrary<String> dates() {
        return Combinators.combine(
                        days(), Arbitraries.of(4, 7, 10, 10), Arbitraries.of("", "", "?", "~"), Arbitraries.of(0, 0, 1))
                .as((day, length, qualifier, unsaid) -> {
                    String text = day.toString().substring(0, length);
                    return text.substring(0, text.length() - unsaid) + "X".repeat(unsaid) + qualifier;
                });
    }

    private static Arbitrary<String> intervals() {
        return Combinators.combine(days(), days())
                .as((one, other) -> one.isBefore(other) ? one + "/" + other : other + "/" + one);
    }

    /** Half of them around one new year, where bounds touch and just do not. */
    public static Arbitrary<LocalDate> days() {
        return Arbitraries.oneOf(
                between(LocalDate.of(2020, 12, 28), LocalDate.of(2021, 1, 3)),
                between(LocalDate.of(2019, 12, 1), LocalDate.of(2022, 2, 28)));
    }

    private static Arbitrary<LocalDate> between(LocalDate first, LocalDate last) {
        return Arbitraries.longs()
                .between(first.toEpochDay(), last.toEpochDay())
                .map(LocalDate::ofEpochDay);
    }
}
