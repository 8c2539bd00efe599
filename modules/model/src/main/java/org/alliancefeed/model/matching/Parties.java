package org.alliancefeed.model.matching;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.alliancefeed.model.event.Participant;
import org.alliancefeed.model.event.Role;

/** Who an event says took part. */
final class Parties {

    /** So many of them an event is looked up by. */
    private static final int MOST_LOOKED_UP = 20;

    private static final Set<Role> BYSTANDERS = EnumSet.of(Role.MENTIONED, Role.WITNESS, Role.SUPERVISOR);

    private Parties() {}

    /** The ids of those in one of the roles. */
    static Set<String> in(ResolvedEvent event, Role... roles) {
        Set<Role> wanted = Set.of(roles);
        return ids(event, wanted);
    }

    /** The ids of those who did something; of all, when nobody did. */
    static Set<String> active(ResolvedEvent event) {
        Set<String> active = ids(event, EnumSet.complementOf(EnumSet.copyOf(BYSTANDERS)));
        return active.isEmpty() ? ids(event, EnumSet.allOf(Role.class)) : active;
    }

    private static Set<String> ids(ResolvedEvent event, Set<Role> roles) {
        return event.event().everyParticipant().stream()
                .filter(one -> roles.contains(one.role()))
                .map(one -> event.organization(one.organization()).id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those of some that an event is looked up by: by role as {@link Role} orders them, then by id. */
    static Set<String> foremost(ResolvedEvent event, Set<String> parties) {
        if (parties.size() <= MOST_LOOKED_UP) {
            return parties;
        }
        return event.event().everyParticipant().stream()
                .sorted(Comparator.comparing(Participant::role)
                        .thenComparing(
                                one -> event.organization(one.organization()).id()))
                .map(one -> event.organization(one.organization()).id())
                .filter(parties::contains)
                .distinct()
                .limit(MOST_LOOKED_UP)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The ids of everybody whom an event names. */
    static Set<String> all(ResolvedEvent event) {
        Set<String> all = new TreeSet<>();
        event.event()
                .everyParticipant()
                .forEach(one -> all.add(event.organization(one.organization()).id()));
        return all;
    }

    /** The words of the names that an event has for some organizations and their people: they say who, not what. */
    static Set<String> words(ResolvedEvent event, Set<String> organizations) {
        Set<String> words = new TreeSet<>();
        for (Participant one : event.event().everyParticipant()) {
            if (!organizations.contains(event.organization(one.organization()).id())) {
                continue;
            }
            words.addAll(event.tokens(one.organization()));
            words.addAll(event.tokens(event.organization(one.organization()).name()));
            if (one.person() != null && one.person().name() != null) {
                words.addAll(event.tokens(one.person().name()));
            }
        }
        return words;
    }

    static boolean meet(Set<String> some, Set<String> others) {
        return some.stream().anyMatch(others::contains);
    }
}
