package org.alliancefeed.timelines.view;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.alliancefeed.model.activity.TimelineRow;
import org.alliancefeed.model.date.Edtf;
import org.alliancefeed.model.event.Kind;
import org.alliancefeed.model.event.Status;
import org.alliancefeed.timelines.row.DatesPage;
import org.alliancefeed.timelines.row.RowKey;
import org.alliancefeed.timelines.row.SortKey;
import org.alliancefeed.timelines.row.VagueDates;
import org.alliancefeed.timelines.view.Filter.Match;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code from}, {@code to} and {@code match} let pass. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class FilterDatesTest {

    /** From a day to a day; null is an end that the caller left out. */
    record Window(@Nullable LocalDate from, @Nullable LocalDate to) {

        boolean holds(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }

        Window wider(int daysBefore, int daysBehind) {
            return new Window(
                    from == null ? null : from.minusDays(daysBefore), to == null ? null : to.plusDays(daysBehind));
        }

        Filter filter(Match match) {
            return FilterDatesTest.filter(from == null ? "" : from.toString(), to == null ? "" : to.toString(), match);
        }

        boolean lets(Edtf when, Match match) {
            return filter(match).passes(row(when));
        }
    }

    @Property
    void a_bounded_date_is_possible_if_any_day_of_it_is_in_the_window_and_certain_if_every_one_is(
            @ForAll("boundedDates") Edtf when, @ForAll("windows") Window window) {
        assertThat(window.lets(when, Match.POSSIBLE)).isEqualTo(days(when).anyMatch(window::holds));
        assertThat(window.lets(when, Match.CERTAIN)).isEqualTo(days(when).allMatch(window::holds));
    }

    @Property
    void a_date_without_bounds_is_possible_anywhere_and_certain_only_where_nothing_is_asked(
            @ForAll("boundlessDates") Edtf when, @ForAll("windows") Window window) {
        assertThat(window.lets(when, Match.POSSIBLE)).isTrue();
        assertThat(window.lets(when, Match.CERTAIN)).isEqualTo(window.equals(new Window(null, null)));
    }

    @Property
    void what_is_certain_is_possible(@ForAll("dates") Edtf when, @ForAll("windows") Window window) {
        if (window.lets(when, Match.CERTAIN)) {
            assertThat(window.lets(when, Match.POSSIBLE)).isTrue();
        }
    }

    @Property
    void a_wider_window_lets_pass_whatever_a_narrower_one_does(
            @ForAll("dates") Edtf when,
            @ForAll("windows") Window window,
            @ForAll @IntRange(max = 400) int daysBefore,
            @ForAll @IntRange(max = 400) int daysBehind,
            @ForAll Match match) {
        if (window.lets(when, match)) {
            assertThat(List.of(
                            window.wider(daysBefore, daysBehind),
                            new Window(window.from(), null),
                            new Window(null, window.to())))
                    .allMatch(wider -> wider.lets(when, match));
        }
    }

    @Property
    void a_vaguer_date_stays_possible_and_a_closer_one_certain(
            @ForAll("fourDays") List<LocalDate> days, @ForAll("windows") Window window) {
        Edtf closer = Edtf.parse(days.get(1) + "/" + days.get(2));
        Edtf vaguer = Edtf.parse(days.get(0) + "/" + days.get(3));

        assertThat(window.lets(closer, Match.POSSIBLE)).isIn(false, window.lets(vaguer, Match.POSSIBLE));
        assertThat(window.lets(vaguer, Match.CERTAIN)).isIn(false, window.lets(closer, Match.CERTAIN));
    }

    @Property
    void every_row_that_passes_lies_between_the_keys_that_are_read(
            @ForAll("dates") Edtf when, @ForAll("windows") Window window, @ForAll Match match, @ForAll Order order) {
        if (window.lets(when, match)) {
            Bytes key = Bytes.wrap(new RowKey("acme", SortKey.of(row(when))).bytes());

            assertThat(RowRange.of("acme", window.filter(match), order, null))
                    .anyMatch(range -> key.compareTo(range.lower()) >= 0 && key.compareTo(range.upper()) <= 0);
        }
    }

    @ParameterizedTest
    @MethodSource("documented")
    void what_the_documentation_shows_passes_as_it_says(List<String> cells) {
        TimelineRow row = row(Edtf.parse(cells.get(0)));

        assertThat(filter(cells.get(1), cells.get(2), Match.POSSIBLE).passes(row))
                .isEqualTo(cells.get(3).equals("yes"));
        assertThat(filter(cells.get(1), cells.get(2), Match.CERTAIN).passes(row))
                .isEqualTo(cells.get(4).equals("yes"));
    }

    static List<List<String>> documented() {
        return DatesPage.table("| when | from | to | possible | certain |");
    }

    private static Filter filter(String from, String to, Match match) {
        return new Filter(
                from.isEmpty() ? null : Edtf.parse(from),
                to.isEmpty() ? null : Edtf.parse(to),
                match,
                Set.of(),
                Set.of(),
                null,
                Set.of(),
                Set.of());
    }

    private static TimelineRow row(Edtf when) {
        return new TimelineRow(
                "one",
                Kind.MEETING,
                "A meeting",
                when,
                null,
                null,
                Status.OCCURRED,
                List.of(),
                List.of(),
                List.of(),
                1,
                1);
    }

    private static Stream<LocalDate> days(Edtf when) {
        LocalDate behind = requireNonNull(when.latest()).plusDays(1);
        return requireNonNull(when.earliest()).datesUntil(behind);
    }

    @Provide
    Arbitrary<Edtf> dates() {
        return VagueDates.any();
    }

    @Provide
    Arbitrary<Edtf> boundedDates() {
        return VagueDates.bounded();
    }

    @Provide
    Arbitrary<Edtf> boundlessDates() {
        return VagueDates.boundless();
    }

    @Provide
    Arbitrary<List<LocalDate>> fourDays() {
        return VagueDates.days().list().ofSize(4).map(days -> days.stream()
                .sorted()
                .toList());
    }

    /** Of the four days the middle ones, so that a window often lies within a date. */
    @Provide
    Arbitrary<Window> windows() {
        Arbitrary<Boolean> given = Arbitraries.of(true, true, true, false);
        return Combinators.combine(fourDays(), given, given)
                .as((days, from, to) -> new Window(from ? days.get(1) : null, to ? days.get(2) : null));
    }
}
