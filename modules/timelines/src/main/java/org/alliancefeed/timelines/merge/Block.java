package org.alliancefeed.timelines.merge;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.timelines.merge.Member.Part;
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
            KeyValueStore<Bytes, byte[]> places, Lookups lookups, Codec<PlacedEvent> placed, Codec<Event> events) {}

    @Nullable Member member(String eventId) {
        PlacedEvent placed = read(Keys.of("member", name, eventId));
        return placed == null ? null : member(placed);
    }

    Member existing(String eventId) {
        return Objects.requireNonNull(member(eventId), () -> "not in block " + name + ": " + eventId);
    }

    Member member(PlacedEvent placed) {
        return Member.of(placed, stores.events.decode(Objects.requireNonNull(placed.event())));
    }

    void put(Member member) {
        write(Keys.of("member", name, member.id()), member.placed());
        stores.lookups.add(name, member);
    }

    void remove(Member member) {
        stores.places.delete(Keys.of("member", name, member.id()));
        stores.lookups.remove(name, member);
    }

    /** Notes of which activity a member is part of. */
    Member assign(Member member, String activity) {
        Member assigned = member.withActivity(activity);
        write(Keys.of("member", name, member.id()), assigned.placed());
        stores.lookups.move(name, member, activity);
        return assigned;
    }

    /** The ids of an activity's events that are no editor's additions. */
    List<String> partsOf(String activity) {
        return stores.lookups.partsOf(name, activity);
    }

    List<Member> anchorsOf(String activity) {
        return partsOf(activity).stream()
                .map(this::existing)
                .filter(member -> member.is(Part.ANCHOR))
                .toList();
    }

    /** What else an activity may be, as it was told last. */
    Set<String> candidates(String activity) {
        return stores.lookups.candidates(name, activity);
    }

    void putCandidates(String activity, Set<String> ids) {
        stores.lookups.putCandidates(name, activity, ids);
    }

    /** The ids of the well-dated events that may be the same as one of some. */
    Set<String> near(Collection<Member> anchors) {
        return stores.lookups.live().near(name, anchors);
    }

    /** Hands out the well-dated events that a vague one fits, by key and day, for as long as they are wanted. */
    void scanFits(Member vague, Predicate<Member> wantsMore) {
        stores.lookups.live().scan(name, vague, id -> {
            Member anchor = existing(id);
            return !anchor.fits(vague) || wantsMore.test(anchor);
        });
    }

    /** The vague events that an event shares an identity with, by their ids. */
    Set<String> vagueAround(Member member) {
        return stores.lookups.live().vague(name, member);
    }

    /** The events that an editor put with one. */
    List<String> hangingOn(String eventId) {
        return stores.lookups.hangingOn(name, eventId);
    }

    /** The retracted events that may have reported what an event reports. */
    TreeMap<String, Member> retractedAround(Member member) {
        TreeMap<String, Member> found = new TreeMap<>();
        stores.lookups.retracted(name, member).forEach(id -> found.put(id, existing(id)));
        return found;
    }

    /** The events that a retracted one may have reported the occurrence of, or the one that an editor put it with. */
    List<Member> matchesOf(Member retracted) {
        String root = retracted.placed().belongsWith();
        if (root != null) {
            Member member = member(root);
            return member != null && member.isCore() ? List.of(member) : List.of();
        }
        if (retracted.placed().apart()) {
            return List.of();
        }
        return stores.lookups.live().around(name, retracted).stream()
                .map(this::existing)
                .filter(live -> retracted.isSameAs(live) || retracted.fits(live))
                .toList();
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

    private @Nullable PlacedEvent read(Bytes key) {
        byte[] bytes = stores.places.get(key);
        return bytes == null ? null : stores.placed.decode(bytes);
    }

    private void write(Bytes key, PlacedEvent placed) {
        stores.places.put(key, stores.placed.encode(placed));
    }
}
