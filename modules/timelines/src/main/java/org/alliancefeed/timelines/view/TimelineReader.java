package org.alliancefeed.timelines.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.alliancefeed.model.activity.TimelineRow;
import org.alliancefeed.model.event.Role;
import org.alliancefeed.timelines.row.SortKey;
import org.alliancefeed.topics.avro.Codec;
import org.jspecify.annotations.Nullable;

/**
 * Walks along timelines, or reads pages of them, each as one bounded range of its partition: first the rows with a known date, then those
 * without. The timeline of everything is the same ranges of all partitions, merged, and so are those of several
 * organizations.
 */
final class TimelineReader {

    /** So much may a page of a narrow filter look at before it is handed out as it is. */
    static final int MOST_ROWS = 20_000;

    private final LocalStores stores;
    private final Codec<TimelineRow> codec;

    TimelineReader(LocalStores stores, Codec<TimelineRow> codec) {
        this.stores = stores;
        this.codec = codec;
    }

    Page read(Set<String> organizations, Filter filter, Order order, int limit, @Nullable Cursor cursor) {
        List<TimelineRow> items = new ArrayList<>();
        SortKey last = null;
        int read = 0;
        for (List<RowScan.Part> section : sections(organizations, filter, order, cursor)) {
            try (RowScan rows = new RowScan(stores, section, order)) {
                while (rows.hasNext()) {
                    if (items.size() == limit || read >= MOST_ROWS) {
                        return new Page(items, new Cursor(order, Objects.requireNonNull(last)), read);
                    }
                    List<byte[]> same = rows.next();
                    last = rows.last();
                    read += same.size();
                    TimelineRow row = joined(same);
                    if (filter.passes(row)) {
                        items.add(row);
                    }
                }
            }
        }
        return new Page(items, null, read);
    }

    /** As {@link Views#walk} says. */
    boolean walk(Set<String> organizations, Filter filter, Order order, int mostRows, Consumer<TimelineRow> visitor) {
        int read = 0;
        for (List<RowScan.Part> section : sections(organizations, filter, order, null)) {
            try (RowScan rows = new RowScan(stores, section, order)) {
                while (rows.hasNext()) {
                    if (read >= mostRows) {
                        return false;
                    }
                    List<byte[]> same = rows.next();
                    read += same.size();
                    TimelineRow row = joined(same);
                    if (filter.passes(row)) {
                        visitor.accept(row);
                    }
                }
            }
        }
        return true;
    }

    /** The ranges that are read side by side, in the order of the sections of a timeline. */
    private List<List<RowScan.Part>> sections(
            Set<String> organizations, Filter filter, Order order, @Nullable Cursor cursor) {
        List<List<RowScan.Part>> sections = new ArrayList<>();
        for (String organization : new TreeSet<>(organizations)) {
            List<RowRange> ranges = RowRange.of(organization, filter, order, cursor);
            for (int i = 0; i < ranges.size(); i++) {
                if (sections.size() == i) {
                    sections.add(new ArrayList<>());
                }
                for (int partition : partitions(organization)) {
                    sections.get(i).add(new RowScan.Part(organization, partition, ranges.get(i)));
                }
            }
        }
        return sections;
    }

    private List<Integer> partitions(String organization) {
        return organization.equals(TimelineRow.EVERYTHING)
                ? IntStream.range(0, stores.partitions()).boxed().toList()
                : List.of(stores.partitionOf(organization));
    }

    /** One activity as the timelines of several organizations have it: each knows only its own roles. */
    private TimelineRow joined(List<byte[]> rows) {
        TimelineRow first = codec.decode(rows.getFirst());
        if (rows.size() == 1) {
            return first;
        }
        TreeSet<Role> roles = new TreeSet<>();
        rows.forEach(row -> roles.addAll(codec.decode(row).roles()));
        return new TimelineRow(
                first.id(),
                first.kind(),
                first.title(),
                first.when(),
                first.earliest(),
                first.latest(),
                first.status(),
                List.copyOf(roles),
                first.participants(),
                first.places(),
                first.reports(),
                first.independentSources());
    }
}
