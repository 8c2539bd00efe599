package org.alliancefeed.timelines.resolve;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.Source;
import org.alliancefeed.model.event.Status;
import org.alliancefeed.timelines.store.Index;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Who denies what, as one partition of RESOLVE has it: all denials there are, and which of the partition's own events have
 * which source, as a source may be denied too.
 */
final class Denials {

    /** So many deniers an event names, the least ids of them. */
    static final int MOST_DENIERS = 50;

    private final Index deniers;
    private final Index denied;
    private final Index bySource;

    Denials(KeyValueStore<Bytes, byte[]> store) {
        deniers = new Index(store, "denier");
        denied = new Index(store, "denied");
        bySource = new Index(store, "source");
    }

    /** The ids that an event denies; a retracted one denies nothing any more. */
    static Set<String> of(@Nullable Event event) {
        return event == null || event.status() == Status.RETRACTED
                ? Set.of()
                : keys(event.denies().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** @param before the revision that is replaced */
    void replaceSources(@Nullable Event before, Event now) {
        if (before != null) {
            sources(before).forEach(source -> bySource.remove(source, before.id()));
        }
        sources(now).forEach(source -> bySource.add(source, now.id()));
    }

    /**
     * Takes in what an event denies now.
     *
     * @return the ids of the events whose deniers may be others now
     */
    Set<String> put(Event denying) {
        Set<String> before = new TreeSet<>(denied.members(denying.id()));
        Set<String> now = of(denying);
        Set<String> touched = new TreeSet<>();
        for (String id : before) {
            if (!now.contains(id)) {
                denied.remove(denying.id(), id);
                deniers.remove(id, denying.id());
                touched.add(id);
            }
        }
        for (String id : now) {
            if (!before.contains(id)) {
                denied.add(denying.id(), id);
                deniers.add(id, denying.id());
                touched.add(id);
            }
        }
        for (String source : List.copyOf(touched)) {
            touched.addAll(bySource.members(source));
        }
        return touched;
    }

    /** The ids of the other events that deny an event or a source of it. */
    List<String> deniersOf(Event event) {
        return Stream.concat(Stream.of(event.id()), sources(event))
                .flatMap(id -> deniers.members(id).stream())
                .filter(id -> !id.equals(event.id()))
                .sorted()
                .distinct()
                .limit(MOST_DENIERS)
                .toList();
    }

    private static Stream<String> sources(Event event) {
        return keys(event.sources().stream().map(Source::id)).distinct();
    }

    /** Texts that a key can have among others: any text may stand in an event, but a zero byte ends a part of a key. */
    private static Stream<String> keys(Stream<String> ids) {
        return ids.filter(id -> id.indexOf(0) < 0);
    }
}
