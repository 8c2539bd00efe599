package org.alliancefeed.timelines.merge;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.alliancefeed.model.date.Edtf;
import org.alliancefeed.model.matching.Days;
import org.alliancefeed.model.matching.Matches;
import org.alliancefeed.model.matching.MatchingRule;
import org.alliancefeed.timelines.store.DayIndex;
import org.alliancefeed.timelines.store.Index;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Where the events of blocks are found by what they say: those dated well by neighbourhood or identity and the day on which
 * they begin, the vague ones by identity.
 */
final class Shelf {

    private final DayIndex neighbourhoods;
    private final DayIndex identities;
    private final Index vague;

    /** @param name sets the shelf apart from others in the same store */
    Shelf(KeyValueStore<Bytes, byte[]> store, String name) {
        neighbourhoods = new DayIndex(store, name + "-neighbourhood");
        identities = new DayIndex(store, name + "-identity");
        vague = new Index(store, name + "-vague");
    }

    void add(String block, Member member) {
        change(block, member, true);
    }

    void remove(String block, Member member) {
        change(block, member, false);
    }

    private void change(String block, Member member, boolean add) {
        Days days = Matches.days(member.resolved());
        for (String key : Matches.identity(member.resolved())) {
            if (days == null) {
                vague.change(group(block, key), member.id(), add);
            } else {
                identities.change(group(block, key), days.first(), member.id(), add);
            }
        }
        if (days != null) {
            for (String key : Matches.neighbourhood(member.resolved())) {
                neighbourhoods.change(group(block, key), days.first(), member.id(), add);
            }
        }
    }

    /** All that may report the same as an event. */
    Set<String> around(String block, Member member) {
        Set<String> ids = vague(block, member);
        scan(block, member, id -> {
            ids.add(id);
            return true;
        });
        if (Matches.days(member.resolved()) != null) {
            ids.addAll(near(block, List.of(member)));
        }
        return ids;
    }

    /** Well-dated events of a neighbourhood of one of some well-dated events, that may be near enough to one of them in time. */
    Set<String> near(String block, Collection<Member> members) {
        Map<String, Days> wanted = new HashMap<>();
        for (Member member : members) {
            int apart = MatchingRule.of(member.resolved().event().kind()).daysApart();
            Days around = new Days(
                    member.days().first() - Days.WELL_DATED - apart,
                    member.days().last() + apart);
            Matches.neighbourhood(member.resolved()).forEach(key -> wanted.merge(key, around, Days::and));
        }
        Set<String> ids = new TreeSet<>();
        wanted.forEach((key, days) -> neighbourhoods.scan(group(block, key), days.first(), days.last(), id -> {
            ids.add(id);
            return true;
        }));
        return ids;
    }

    /** Hands out the well-dated events that one shares an identity and days with, each once, while they are wanted. */
    void scan(String block, Member member, Predicate<String> wantsMore) {
        Edtf when = member.resolved().event().when();
        long first = when.earliest() == null ? Long.MIN_VALUE : when.earliest().toEpochDay() - Days.WELL_DATED;
        long last = when.latest() == null ? Long.MAX_VALUE : when.latest().toEpochDay();
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

    /** Vague events that an event shares an identity with. */
    Set<String> vague(String block, Member member) {
        Set<String> ids = new TreeSet<>();
        Matches.identity(member.resolved()).forEach(key -> ids.addAll(vague.members(group(block, key))));
        return ids;
    }

    private static String group(String block, String key) {
        return block + '\0' + key;
    }
}
