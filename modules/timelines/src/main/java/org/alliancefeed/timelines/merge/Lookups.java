package org.alliancefeed.timelines.merge;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.alliancefeed.model.date.Edtf;
import org.alliancefeed.model.matching.Days;
import org.alliancefeed.model.matching.Matches;
import org.alliancefeed.model.matching.MatchingRule;
import org.alliancefeed.timelines.merge.Member.Part;
import org.alliancefeed.timelines.store.DayIndex;
import org.alliancefeed.timelines.store.Index;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * How the events of a block find each other: what is kept about each depends on its {@link Part}. However many events a
 * block has, looking one up reads those alone that share a key and the days with it.
 */
final class Lookups {

    private final DayIndex neighbourhoods;
    private final DayIndex identities;
    private final Index vague;
    private final Index retracted;
    private final Index hanging;
    private final Index activities;

    Lookups(KeyValueStore<Bytes, byte[]> store) {
        neighbourhoods = new DayIndex(store, "neighbourhood");
        identities = new DayIndex(store, "identity");
        vague = new Index(store, "vague");
        retracted = new Index(store, "retracted");
        hanging = new Index(store, "hanging");
        activities = new Index(store, "activity");
    }

    void add(String block, Member member) {
        change(block, member, true);
    }

    void remove(String block, Member member) {
        change(block, member, false);
    }

    private void change(String block, Member member, boolean add) {
        switch (member.part()) {
            case ANCHOR -> {
                long day = member.days().first();
                for (String key : neighbourhood(member)) {
                    change(neighbourhoods, group(block, key), day, member.id(), add);
                }
                for (String key : Matches.identity(member.resolved())) {
                    change(identities, group(block, key), day, member.id(), add);
                }
            }
            case VAGUE ->
                Matches.identity(member.resolved()).forEach(key -> change(vague, group(block, key), member.id(), add));
            case RETRACTED -> wants(member).forEach(key -> change(retracted, group(block, key), member.id(), add));
            case HANGING -> change(hanging, group(block, root(member)), member.id(), add);
            case APART -> {}
        }
        if (member.activity() != null && !member.is(Part.RETRACTED)) {
            change(activities, group(block, member.activity()), member.id(), add);
        }
    }

    /** Notes that an event is part of another activity than before. */
    void move(String block, Member member, String activity) {
        if (member.activity() != null) {
            activities.remove(group(block, member.activity()), member.id());
        }
        if (!member.is(Part.RETRACTED)) {
            activities.add(group(block, activity), member.id());
        }
    }

    List<String> partsOf(String block, String activity) {
        return activities.members(group(block, activity));
    }

    List<String> hangingOn(String block, String root) {
        return hanging.members(group(block, root));
    }

    /** Well-dated events of the same neighbourhood that begin on these days. */
    Set<String> near(String block, Member member, long first, long last) {
        Set<String> ids = new TreeSet<>();
        for (String key : neighbourhood(member)) {
            neighbourhoods.scan(group(block, key), first, last, id -> {
                ids.add(id);
                return true;
            });
        }
        return ids;
    }

    /** Well-dated events that share an identity with one and begin on these days, each once. */
    void anchors(String block, Member member, long first, long last, Predicate<String> wantsMore) {
        Set<String> seen = new HashSet<>();
        boolean[] more = {true};
        for (String key : Matches.identity(member.resolved())) {
            if (more[0]) {
                identities.scan(group(block, key), first, last, id -> {
                    more[0] = !seen.add(id) || wantsMore.test(id);
                    return more[0];
                });
            }
        }
    }

    /** Vague events that share an identity with one. */
    Set<String> vague(String block, Member member) {
        return members(block, vague, Matches.identity(member.resolved()));
    }

    /** Retracted events that may have reported what one reports, or that an editor put with it. */
    Set<String> retracted(String block, Member member) {
        Set<String> keys = tracks(member);
        keys.add("root|" + member.id());
        return members(block, retracted, keys);
    }

    /** Well-dated and vague events that a retracted one shares a neighbourhood or an identity with. */
    Set<String> live(String block, Member gone) {
        Set<String> ids = vague(block, gone);
        Days days = Matches.days(gone.resolved());
        if (days == null) {
            Edtf when = gone.resolved().event().when();
            long first =
                    when.earliest() == null ? Long.MIN_VALUE : when.earliest().toEpochDay() - Days.WELL_DATED;
            long last = when.latest() == null ? Long.MAX_VALUE : when.latest().toEpochDay();
            anchors(block, gone, first, last, id -> {
                ids.add(id);
                return true;
            });
        } else {
            int apart = MatchingRule.of(gone.resolved().event().kind()).daysApart();
            ids.addAll(near(block, gone, days.first() - Days.WELL_DATED - apart, days.last() + apart));
        }
        return ids;
    }

    /** Under what a retracted event waits for whom it leads to: an editor's word goes before what it says itself. */
    private static Set<String> wants(Member gone) {
        String root = gone.placed().belongsWith();
        return root != null ? Set.of("root|" + root) : gone.placed().apart() ? Set.of() : tracks(gone);
    }

    /** Under what two events that may report the same find each other when one of them is retracted. */
    private static Set<String> tracks(Member member) {
        Set<String> keys = new TreeSet<>();
        Matches.identity(member.resolved()).forEach(key -> keys.add("identity|" + key));
        if (Matches.days(member.resolved()) != null) {
            neighbourhood(member).forEach(key -> keys.add("neighbourhood|" + key));
        }
        return keys;
    }

    private static Set<String> neighbourhood(Member member) {
        return MatchingRule.of(member.resolved().event().kind()).neighbourhood(member.resolved());
    }

    private static Set<String> members(String block, Index index, Set<String> keys) {
        Set<String> ids = new TreeSet<>();
        keys.forEach(key -> ids.addAll(index.members(group(block, key))));
        return ids;
    }

    private static void change(DayIndex index, String group, long day, String id, boolean add) {
        if (add) {
            index.add(group, day, id);
        } else {
            index.remove(group, day, id);
        }
    }

    private static void change(Index index, String group, String id, boolean add) {
        if (add) {
            index.add(group, id);
        } else {
            index.remove(group, id);
        }
    }

    private static String root(Member member) {
        return Objects.requireNonNull(member.placed().belongsWith());
    }

    private static String group(String block, String key) {
        return block + '\0' + key;
    }
}
