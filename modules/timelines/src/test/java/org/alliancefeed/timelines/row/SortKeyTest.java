package org.alliancefeed.timelines.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.alliancefeed.model.date.Edtf;
import org.apache.kafka.common.utils.Bytes;
import org.junit.jupiter.api.Test;

@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class SortKeyTest {

    private static final Comparator<LocalDate> BY_DAY = Comparator.naturalOrder();

    /** The order in words of dates, as docs/dates.md has it. */
    private static final Comparator<Row> AS_DOCUMENTED = Comparator.comparing(Row::isBoundless)
            .thenComparing(row -> row.when().earliest(), Comparator.nullsFirst(BY_DAY))
            .thenComparing(row -> row.when().latest(), Comparator.nullsLast(BY_DAY))
            .thenComparing(Row::activity);

    record Row(Edtf when, String activity) {

        boolean isBoundless() {
            return when.earliest() == null && when.latest() == null;
        }

        SortKey key() {
            return SortKey.of(when.earliest(), when.latest(), activity);
        }

        Bytes bytes() {
            return Bytes.wrap(key().bytes());
        }
    }

    @Property
    void bytes_order_as_the_dates_do(@ForAll("rows") Row one, @ForAll("rows") Row other) {
        assertThat(Integer.signum(one.bytes().compareTo(other.bytes())))
                .isEqualTo(Integer.signum(AS_DOCUMENTED.compare(one, other)));
    }

    @Property
    void rows_have_one_order_wherever_they_come_from(@ForAll("timelines") List<Row> rows, @ForAll long seed) {
        List<Row> others = Arrays.asList(rows.toArray(Row[]::new));
        Collections.shuffle(others, new Random(seed));

        assertThat(inOrder(others)).isEqualTo(inOrder(rows)).doesNotHaveDuplicates();
    }

    @Property
    void a_key_is_read_back_from_its_bytes(@ForAll("rows") Row row) {
        assertThat(SortKey.parse(row.key().bytes())).isEqualTo(row.key());
    }

    @Test
    void the_documented_dates_are_in_order() {
        List<Bytes> documented = DatesPage.table("| in order |").stream()
                .map(cells -> new Row(Edtf.parse(cells.getFirst()), "one").bytes())
                .toList();

        assertThat(documented).hasSizeGreaterThan(10).isSorted();
        assertThat(documented).doesNotHaveDuplicates();
    }

    private static List<Bytes> inOrder(List<Row> rows) {
        return rows.stream().map(Row::bytes).sorted().toList();
    }

    @Provide
    Arbitrary<Row> rows() {
        return Combinators.combine(VagueDates.any(), Arbitraries.of("a", "ab", "b", "~b", "é", "鴻海"))
                .as(Row::new);
    }

    @Provide
    Arbitrary<List<Row>> timelines() {
        return rows().list().ofMaxSize(12).uniqueElements(Row::key);
    }
}
