package org.alliancefeed.timelines.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Events in groups: those that are linked, be it through others, are in one. */
final class Groups {

    private final Map<String, Member> members = new TreeMap<>();
    private final Map<String, String> parents = new TreeMap<>();

    void add(Member member) {
        members.put(member.id(), member);
        parents.putIfAbsent(member.id(), member.id());
    }

    void link(Member one, Member other) {
        parents.put(root(one.id()), root(other.id()));
    }

    /** Each group by the ids of its events. */
    Collection<List<Member>> all() {
        Map<String, List<Member>> groups = new TreeMap<>();
        members.values().forEach(member -> groups.computeIfAbsent(root(member.id()), root -> new ArrayList<>())
                .add(member));
        return groups.values();
    }

    private String root(String id) {
        String at = id;
        for (String parent = parent(at); !parent.equals(at); parent = parent(at)) {
            parents.put(at, parent(parent));
            at = parent;
        }
        return at;
    }

    private String parent(String id) {
        return Objects.requireNonNull(parents.get(id));
    }
}
