package org.alliancefeed.model.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alliancefeed.model.date.EdtfTables.Agreed;
import org.alliancefeed.model.date.EdtfTables.Bounds;
import org.alliancefeed.model.date.EdtfTables.Difference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bounds held against an implementation that shares nothing with this one. */
class EdtfOracleTest {

    @Test
    void boundsAreThoseThatAnotherImplementationFinds() {
        List<Agreed> table = EdtfTables.agreed();

        assertThat(table).hasSizeGreaterThan(2_900);
        assertThat(table).allSatisfy(row -> assertThat(Bounds.of(row.text())).isEqualTo(row.bounds()));
    }

    @ParameterizedTest
    @MethodSource("org.alliancefeed.model.date.EdtfTables#differences")
    void whereBoundsDifferThatIsKnownAndHasAReason(Difference difference) {
        assertThat(Bounds.of(difference.text()))
                .as(difference.reason())
                .isEqualTo(difference.ours())
                .isNotEqualTo(difference.theirs());
        assertThat(difference.reason()).isNotBlank();
    }
}
