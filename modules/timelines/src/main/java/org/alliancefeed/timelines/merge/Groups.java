package org.alliancefeed.timelines.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/** Events in groups: those that are linked, be it through others, are in one. */
final class Groups {

    private final Map<String, Member> members = new TreeMap<>();
    private final Map<String, String> parents = new TreeMap<>();

    void add(Member member) {
        members.put(member.id(), member);
        parents.putIfAbsent(member.id(), member.id());
    }

    /** Adds events that are known to be one group. */
    void addLinked(Collection<Member> linked) {
        Member first = null;
        for (Member member : linked) {
            add(member);
            if (first != null) {
                link(first, member);
            }
            first = member;
        }
    }

    /** Adds events of which each has to be held against each. */
    void addUnlinked(List<Member> some, BiPredicate<Member, Member> areLinked) {
        some.forEach(this::add);
        for (int i = 0; i < some.size(); i++) {
            for (int j = i + 1; j < some.size(); j++) {
                Member one = some.get(i);
                Member other = some.get(j);
                if (!root(one.id()).equals(root(other.id())) && areLinked.test(one, other)) {
                    link(one, other);
                }
            }
        }
    }

    void link(Member one, Member other) {
        parents.put(root(one.id()), root(other.id()));
    }

    boolean has(String id) {
        return members.containsKey(id);
    }

    Collection<Member> members() {
        return members.values();
    }

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
