package org.alliancefeed.timelines.merge;

import java.util.List;
import java.util.Objects;
import org.alliancefeed.model.activity.MatchingRule;
import org.alliancefeed.model.activity.ResolvedEvent;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.timelines.store.Index;
import org.alliancefeed.timelines.store.Keys;
import org.alliancefeed.topics.PlacedEvent;
import org.alliancefeed.topics.avro.Codec;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The events of one block: those it speaks for, and those whose turn here is not yet. */
final class Block {

    private final String name;
    private final Stores stores;

    Block(String name, Stores stores) {
        this.name = name;
        this.stores = stores;
    }

    /** What the blocks of a partition are kept in. */
    record Stores(
            KeyValueStore<Bytes, byte[]> places,
            Index candidates,
            Index activities,
            Codec<PlacedEvent> placed,
            Codec<Event> events) {}

    /** An event that the block speaks for. */
    record Member(PlacedEvent placed, ResolvedEvent resolved) {

        String id() {
            return placed.eventId();
        }

        MatchingRule rule() {
            return MatchingRule.of(resolved.event().kind());
        }

        boolean isOneWith(Member other) {
            return resolved.event().kind() == other.resolved.event().kind()
                    && rule().sameOccurrence(resolved, other.resolved);
        }
    }

    @Nullable Member member(String eventId) {
        PlacedEvent placed = read(Keys.of("member", name, eventId));
        return placed == null ? null : member(placed);
    }

    Member member(PlacedEvent placed) {
        Event event = stores.events.decode(Objects.requireNonNull(placed.event()));
        return new Member(placed, new ResolvedEvent(event, placed.resolutions()));
    }

    void put(Member member) {
        write(Keys.of("member", name, member.id()), member.placed());
        for (String key : member.rule().candidateKeys(member.resolved())) {
            stores.candidates.add(within(key), member.id());
        }
        String activity = member.placed().activity();
        if (activity != null) {
            stores.activities.add(within(activity), member.id());
        }
    }

    void remove(Member member) {
        stores.places.delete(Keys.of("member", name, member.id()));
        for (String key : member.rule().candidateKeys(member.resolved())) {
            stores.candidates.remove(within(key), member.id());
        }
        String activity = member.placed().activity();
        if (activity != null) {
            stores.activities.remove(within(activity), member.id());
        }
    }

    /** The other events that are of one occurrence with a member, retracted ones among them. */
    List<Member> matches(Member member) {
        return member.rule().candidateKeys(member.resolved()).stream()
                .flatMap(key -> stores.candidates.members(within(key)).stream())
                .filter(id -> !id.equals(member.id()))
                .distinct()
                .map(id -> Objects.requireNonNull(member(id)))
                .filter(member::isOneWith)
                .toList();
    }

    /** The events of an activity, and the retracted ones that are shown under it. */
    List<String> partsOf(String activity) {
        return stores.activities.members(within(activity));
    }

    @Nullable PlacedEvent waiting(String eventId, long placement) {
        return read(waitingKey(eventId, placement));
    }

    void putWaiting(PlacedEvent placed) {
        write(waitingKey(placed.eventId(), placed.placement()), placed);
    }

    void removeWaiting(PlacedEvent placed) {
        stores.places.delete(waitingKey(placed.eventId(), placed.placement()));
    }

    private Bytes waitingKey(String eventId, long placement) {
        return Keys.of("waiting", name, eventId, Long.toString(placement));
    }

    private String within(String key) {
        return name + '\0' + key;
    }

    private @Nullable PlacedEvent read(Bytes key) {
        byte[] bytes = stores.places.get(key);
        return bytes == null ? null : stores.placed.decode(bytes);
    }

    private void write(Bytes key, PlacedEvent placed) {
        stores.places.put(key, stores.placed.encode(placed));
    }
}
