package org.alliancefeed.timelines.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.common.utils.Bytes;

class RowKeyTest {

    private static final Comparator<SortKey> AS_A_TIMELINE = Comparator.comparing(SortKey::unknown)
            .thenComparing(SortKey::earliest)
            .thenComparing(SortKey::latest)
            .thenComparing(SortKey::activity);

    @Property
    void bytes_are_read_back(@ForAll("rows") RowKey key) {
        assertThat(RowKey.parse(key.bytes())).isEqualTo(key);
    }

    @Property
    void bytes_order_as_the_rows_of_a_timeline_do(@ForAll("places") SortKey one, @ForAll("places") SortKey other) {
        int byBytes =
                Bytes.wrap(new RowKey("acme", one).bytes()).compareTo(Bytes.wrap(new RowKey("acme", other).bytes()));

        assertThat(Integer.signum(byBytes)).isEqualTo(Integer.signum(AS_A_TIMELINE.compare(one, other)));
    }

    @Property
    void every_row_lies_within_its_own_organizations_bounds_and_no_others(
            @ForAll("rows") RowKey key, @ForAll("organizations") String organization) {
        boolean isWithin = within(key, organization, key.place().unknown());

        assertThat(isWithin).isEqualTo(key.organization().equals(organization));
        assertThat(within(key, organization, !key.place().unknown())).isFalse();
    }

    private static boolean within(RowKey key, String organization, boolean unknown) {
        Bytes bytes = Bytes.wrap(key.bytes());
        return bytes.compareTo(Bytes.wrap(RowKey.first(organization, unknown))) >= 0
                && bytes.compareTo(Bytes.wrap(RowKey.behind(organization, unknown))) < 0;
    }

    @Property
    void a_days_bounds_part_the_rows_by_their_earliest_day(@ForAll("places") SortKey place, @ForAll("days") long day) {
        if (place.unknown()) {
            return;
        }
        Bytes key = Bytes.wrap(new RowKey("acme", place).bytes());

        assertThat(key.compareTo(Bytes.wrap(RowKey.firstOfDay("acme", day))) >= 0)
                .isEqualTo(place.earliest() >= day);
        assertThat(key.compareTo(Bytes.wrap(RowKey.behindDay("acme", day))) < 0).isEqualTo(place.earliest() <= day);
    }

    @Provide
    Arbitrary<RowKey> rows() {
        return Combinators.combine(organizations(), places()).as(RowKey::new);
    }

    @Provide
    Arbitrary<String> organizations() {
        return Arbitraries.of("acme", "acme2", "acme-2", "acm", "~acme", "~鴻海", "*");
    }

    @Provide
    Arbitrary<SortKey> places() {
        return Combinators.combine(Arbitraries.of(true, false), days(), days(), ids())
                .as(SortKey::new);
    }

    @Provide
    Arbitrary<Long> days() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(-3_000_000, 3_000_000),
                Arbitraries.longs().between(-2, 2));
    }

    private static Arbitrary<String> ids() {
        return Arbitraries.strings().ascii().ofMinLength(1).ofMaxLength(4).map(text -> text.replace('\0', 'x'));
    }
}
