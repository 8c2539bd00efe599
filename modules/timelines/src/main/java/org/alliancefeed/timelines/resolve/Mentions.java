package org.alliancefeed.timelines.resolve;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.Participant;
import org.alliancefeed.model.organization.NormalName;
import org.alliancefeed.timelines.store.Index;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Which events mention a name, in any of the normal forms under which the mention may be known. */
final class Mentions {

    private final Index byName;

    Mentions(KeyValueStore<Bytes, byte[]> store) {
        byName = new Index(store, "name");
    }

    static List<String> of(Event event) {
        return event.everyParticipant().stream()
                .map(Participant::organization)
                .distinct()
                .sorted()
                .toList();
    }

    /** @param before the revision that is replaced */
    void replace(@Nullable Event before, Event now) {
        if (before != null) {
            forms(before).forEach(name -> byName.remove(name, before.id()));
        }
        forms(now).forEach(name -> byName.add(name, now.id()));
    }

    Set<String> eventsWith(Collection<String> names) {
        Set<String> events = new TreeSet<>();
        names.forEach(name -> events.addAll(byName.members(name)));
        return events;
    }

    /** Every name whose change may change what one of the event's mentions resolves to. */
    private static Set<String> forms(Event event) {
        Set<String> names = new TreeSet<>();
        of(event).forEach(mention -> names.addAll(NormalName.keysOf(mention)));
        return names;
    }
}
