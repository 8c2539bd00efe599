package org.alliancefeed.server.tallies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.alliancefeed.model.date.Edtf;
import org.alliancefeed.server.tallies.Period.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    private static @Nullable String period(String when, Unit least) {
        Period period = Period.of(Edtf.parse(when), least);
        return period == null ? null : period.text();
    }

    @ParameterizedTest
    @CsvSource({
        "2021-12-14, 2021-12, 2021",
        "2021?-12-14, 2021-12, 2021",
        "2021-12, 2021-12, 2021",
        "2021-12-XX, 2021-12, 2021",
        "2021-12-14/2021-12-16, 2021-12, 2021",
        "2021-11-30/2021-12-02, 2021, 2021",
        "2021-24, 2021, 2021",
        "2021, 2021, 2021",
        "2021-12-31/2022-01-01, ,",
        "202X, ,",
        "[..2021], ,",
        "2021/.., ,",
        "XXXX-12-14, ,",
        "XXXX, ,",
        "0009-02-01, 0009-02, 0009",
    })
    void anActivityCountsInThePeriodThatItIsKnownToLieIn(String when, @Nullable String month, @Nullable String year) {
        assertThat(period(when, Unit.MONTH)).isEqualTo(month);
        assertThat(period(when, Unit.YEAR)).isEqualTo(year);
    }

    @Test
    void aYearComesBeforeItsMonths() {
        TreeSet<Period> periods = new TreeSet<>();
        for (String when : new String[] {"2021-10", "2022", "2021-02", "2021", "2020-12", "0987-12"}) {
            periods.add(Objects.requireNonNull(Period.of(Edtf.parse(when), Unit.MONTH)));
        }

        assertThat(periods)
                .extracting(Period::text)
                .containsExactly("0987-12", "2020-12", "2021", "2021-02", "2021-10", "2022");
    }

    @Property
    void aPeriodHoldsEveryDayThatItsActivityMayHaveBeen(@ForAll("intervals") Edtf when, @ForAll Unit least) {
        Period period = Period.of(when, least);

        if (period != null) {
            assertThat(when.surelyWithin(Edtf.parse(period.text()))).isTrue();
        } else {
            assertThat(when.text().substring(0, 4)).isNotEqualTo(when.text().substring(11, 15));
        }
    }

    @Provide
    Arbitrary<Edtf> intervals() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 800).map(day -> LocalDate.of(2020, 1, 1)
                .plusDays(day));
        return Combinators.combine(days, Arbitraries.integers().between(0, 60))
                .as((first, more) -> Edtf.parse(first + "/" + first.plusDays(more)));
    }
}
