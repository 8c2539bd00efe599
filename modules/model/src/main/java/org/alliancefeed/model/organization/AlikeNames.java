package org.alliancefeed.model.organization;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names of a directory, to find those that are like a name which nobody claims. Finding them looks at few of the names,
 * however many there are.
 */
public final class AlikeNames {

    /** A word that more names have says little: more than so many, and more than one in {@link #ONE_IN}. */
    private static final int COMMON = 20;

    private static final int ONE_IN = 50;

    private record Known(String organizationId, String name, NameForm form) {

        AlikeName as(Likeness why, int more) {
            return new AlikeName(organizationId, name, why, more);
        }
    }

    private final Map<Set<String>, List<Known>> byParts = new HashMap<>();
    private final Map<String, List<Known>> byPart = new HashMap<>();
    private final Map<String, List<Known>> byInitials = new HashMap<>();
    private final Map<String, List<Known>> bySingleWord = new HashMap<>();
    private final Spellings<Known> spellings = new Spellings<>(Known::form);
    private int count;

    public AlikeNames(Collection<Organization> entries) {
        for (Organization entry : entries) {
            for (Organization.Name name : entry.names()) {
                NameForm.all(name.text()).forEach(form -> add(new Known(entry.id(), name.text(), form)));
            }
        }
    }

    private void add(Known known) {
        count++;
        NameForm form = known.form();
        add(byParts, form.parts(), known);
        form.parts().forEach(part -> add(byPart, part, known));
        form.initials().forEach(initials -> add(byInitials, initials, known));
        if (form.words().size() == 1) {
            add(bySingleWord, form.words().getFirst(), known);
        }
        spellings.add(known);
    }

    private static <K> void add(Map<K, List<Known>> index, K key, Known known) {
        index.computeIfAbsent(key, one -> new ArrayList<>()).add(known);
    }

    /** The names that are like another one, the best first: of each organization that which is most like it. */
    public List<AlikeName> to(String name) {
        Map<String, AlikeName> best = new HashMap<>();
        for (NameForm form : NameForm.all(name)) {
            for (AlikeName one : to(form)) {
                best.merge(one.organizationId(), one, (a, b) -> AlikeName.BEST_FIRST.compare(a, b) <= 0 ? a : b);
            }
        }
        return best.values().stream().sorted(AlikeName.BEST_FIRST).toList();
    }

    private List<AlikeName> to(NameForm form) {
        List<AlikeName> found = new ArrayList<>();
        get(byParts, form.parts()).forEach(known -> found.add(known.as(Likeness.SAME_WORDS, 0)));
        if (form.words().size() == 1) {
            get(byInitials, form.words().getFirst()).forEach(known -> found.add(known.as(Likeness.ABBREVIATION, 0)));
        }
        form.initials().forEach(initials -> get(bySingleWord, initials)
                .forEach(known -> found.add(known.as(Likeness.ABBREVIATION, 0))));
        spellings.near(form).forEach(known -> found.add(known.as(Likeness.SPELLING, 0)));
        for (Known known : withARarePartOf(form)) {
            Set<String> parts = known.form().parts();
            if (parts.containsAll(form.parts()) || form.parts().containsAll(parts)) {
                int more = Math.abs(parts.size() - form.parts().size());
                found.add(known.as(Likeness.CONTAINS, more));
            }
        }
        return found;
    }

    private Set<Known> withARarePartOf(NameForm form) {
        Set<Known> found = new HashSet<>();
        for (String part : form.parts()) {
            List<Known> having = get(byPart, part);
            if (having.size() <= Math.max(COMMON, count / ONE_IN)) {
                found.addAll(having);
            }
        }
        return found;
    }

    private static <K> List<Known> get(Map<K, List<Known>> index, K key) {
        return index.getOrDefault(key, List.of());
    }
}
