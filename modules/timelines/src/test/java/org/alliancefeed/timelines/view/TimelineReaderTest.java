package org.alliancefeed.timelines.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.alliancefeed.model.activity.TimelineRow;
import org.alliancefeed.model.date.Edtf;
import org.alliancefeed.model.event.Kind;
import org.alliancefeed.model.event.Role;
import org.alliancefeed.model.event.Status;
import org.alliancefeed.model.organization.OrganizationRef;
import org.alliancefeed.timelines.row.RowKey;
import org.alliancefeed.timelines.row.SortKey;
import org.alliancefeed.topics.Subjects;
import org.alliancefeed.topics.avro.Codecs;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

class TimelineReaderTest {

    private static final int PARTITIONS = 3;
    private static final Codecs CODECS = codecs();

    /** What an activity is in this test: its date, and who was what in it. */
    record Happened(String when, Map<String, Set<Role>> roles) {}

    private final List<KeyValueStore<Bytes, byte[]>> stores = List.of(store(), store(), store());
    private final TimelineReader reader = new TimelineReader(
            new LocalStores((name, partition) -> stores.get(partition), PARTITIONS), CODECS.timelineRows());

    private static Codecs codecs() {
        MockSchemaRegistryClient registry = new MockSchemaRegistryClient();
        Subjects.register(registry);
        return new Codecs(registry);
    }

    private static KeyValueStore<Bytes, byte[]> store() {
        return Stores.inMemoryKeyValueStore("timelines").get();
    }

    @Property(tries = 500)
    void pages_of_several_timelines_are_together_what_stands_in_any_of_them_each_once_and_in_order(
            @ForAll("histories") List<Happened> history,
            @ForAll("families") Set<String> asked,
            @ForAll("filters") Filter filter,
            @ForAll Order order,
            @ForAll @IntRange(min = 1, max = 5) int limit) {
        Map<String, Map<String, TimelineRow>> rows = write(history);

        List<TimelineRow> read = new ArrayList<>();
        Cursor cursor = null;
        do {
            Page page = reader.read(asked, filter, order, limit, cursor);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            read.addAll(page.items());
            cursor = page.next() == null ? null : Cursor.parse(page.next().text());
        } while (cursor != null);

        assertThat(read).isEqualTo(expected(rows, asked, filter, order));
    }

    @Property(tries = 500)
    void a_walk_shows_what_all_pages_do_together(
            @ForAll("histories") List<Happened> history,
            @ForAll("families") Set<String> asked,
            @ForAll("filters") Filter filter,
            @ForAll Order order) {
        Map<String, Map<String, TimelineRow>> rows = write(history);

        List<TimelineRow> shown = new ArrayList<>();
        boolean complete = reader.walk(asked, filter, order, Integer.MAX_VALUE, shown::add);

        assertThat(complete).isTrue();
        assertThat(shown).isEqualTo(expected(rows, asked, filter, order));
    }

    @Example
    void a_walk_says_when_it_has_not_seen_all() {
        write(Collections.nCopies(10, new Happened("2021", Map.of("acme", Set.of(Role.HOST)))));

        List<TimelineRow> shown = new ArrayList<>();

        assertThat(reader.walk(Set.of("acme"), Filter.NONE, Order.NEWEST, 10, shown::add))
                .isTrue();
        assertThat(reader.walk(Set.of("acme"), Filter.NONE, Order.NEWEST, 9, shown::add))
                .isFalse();
        assertThat(shown).hasSize(10 + 9);
    }

    @Example
    void every_page_looks_at_as_many_rows_as_the_first() {
        Happened together = new Happened("2021", Map.of("acme", Set.of(Role.HOST), "acme-2", Set.of(Role.MEMBER)));
        write(Collections.nCopies(40, together));

        Set<Integer> read = new TreeSet<>();
        Cursor cursor = null;
        do {
            Page page = reader.read(Set.of("acme", "acme-2"), Filter.NONE, Order.NEWEST, 5, cursor);
            read.add(page.rowsRead());
            cursor = page.next();
        } while (cursor != null);

        assertThat(read).containsExactly(2 * 5);
    }

    private Map<String, Map<String, TimelineRow>> write(List<Happened> history) {
        stores.forEach(TimelineReaderTest::clear);
        Map<String, Map<String, TimelineRow>> rows = new TreeMap<>();
        for (int i = 0; i < history.size(); i++) {
            write("a-" + i, history.get(i), rows);
        }
        return rows;
    }

    private void write(String id, Happened happened, Map<String, Map<String, TimelineRow>> rows) {
        happened.roles().forEach((organization, roles) -> {
            TimelineRow row = row(id, happened, roles);
            stores.get(RowKey.partition(organization, PARTITIONS))
                    .put(
                            Bytes.wrap(new RowKey(organization, SortKey.of(row)).bytes()),
                            CODECS.timelineRows().encode(row));
            rows.computeIfAbsent(organization, one -> new HashMap<>()).put(id, row);
        });
    }

    private static void clear(KeyValueStore<Bytes, byte[]> store) {
        List<Bytes> keys = new ArrayList<>();
        try (var all = store.all()) {
            all.forEachRemaining(entry -> keys.add(entry.key));
        }
        keys.forEach(store::delete);
    }

    /** All rows in one list, joined by activity, filtered and sorted: no ranges, no cursors. */
    private static List<TimelineRow> expected(
            Map<String, Map<String, TimelineRow>> rows, Set<String> asked, Filter filter, Order order) {
        Map<String, TimelineRow> joined = new HashMap<>();
        asked.forEach(organization -> rows.getOrDefault(organization, Map.of())
                .forEach((id, row) -> joined.merge(id, row, TimelineReaderTest::join)));
        Comparator<SortKey> byDate = Comparator.comparing(SortKey::earliest)
                .thenComparing(SortKey::latest)
                .thenComparing(SortKey::activity);
        return joined.values().stream()
                .filter(filter::passes)
                .sorted(Comparator.comparing(
                        SortKey::of,
                        Comparator.comparing(SortKey::unknown)
                                .thenComparing(order == Order.NEWEST ? byDate.reversed() : byDate)))
                .toList();
    }

    private static TimelineRow join(TimelineRow one, TimelineRow other) {
        Set<Role> roles = new TreeSet<>(one.roles());
        roles.addAll(other.roles());
        return row(one.id(), one.when(), roles, one.participants());
    }

    private static TimelineRow row(String id, Happened happened, Set<Role> roles) {
        List<TimelineRow.Seat> seats = new ArrayList<>();
        new TreeMap<>(happened.roles())
                .forEach((organization, held) -> held.forEach(role ->
                        seats.add(new TimelineRow.Seat(new OrganizationRef(organization, organization), role))));
        return row(id, Edtf.parse(happened.when()), roles, seats);
    }

    private static TimelineRow row(String id, Edtf when, Set<Role> roles, List<TimelineRow.Seat> seats) {
        return new TimelineRow(
                id,
                Kind.MEETING,
                "Title",
                when,
                text(when.earliest()),
                text(when.latest()),
                Status.OCCURRED,
                List.copyOf(new TreeSet<>(roles)),
                seats,
                List.of(),
                1,
                1);
    }

    private static @Nullable String text(@Nullable Object day) {
        return Objects.toString(day, null);
    }

    @Provide
    Arbitrary<List<Happened>> histories() {
        Arbitrary<Map<String, Set<Role>>> roles = Arbitraries.maps(
                        organizations(),
                        Arbitraries.of(Role.HOST, Role.MEMBER, Role.FOUNDER)
                                .set()
                                .ofMinSize(1))
                .ofMinSize(1)
                .ofMaxSize(4);
        return Combinators.combine(
                        Arbitraries.of(
                                "2016", "2021", "2021-12", "2021-12-14", "2021-12-14/2021-12-16", "XXXX", "[..2019]"),
                        roles)
                .as(Happened::new)
                .list()
                .ofMaxSize(20);
    }

    @Provide
    Arbitrary<Set<String>> families() {
        return organizations().set().ofMinSize(1).ofMaxSize(5);
    }

    @Provide
    Arbitrary<Filter> filters() {
        Arbitrary<@Nullable Edtf> dates =
                Arbitraries.of("2017", "2021-12-14", "2021").map(Edtf::parse).injectNull(0.5);
        return Combinators.combine(
                        dates,
                        dates,
                        Arbitraries.of(Filter.Match.class),
                        Arbitraries.of(Role.HOST, Role.MEMBER).set().ofMaxSize(1))
                .as((from, to, match, roles) -> new Filter(from, to, match, Set.of(), roles, null, Set.of(), Set.of()));
    }

    private static Arbitrary<String> organizations() {
        return Arbitraries.of("acme", "acme-2", "acm", "~acme", "~鴻海");
    }
}
