package org.alliancefeed.model.organization;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alliancefeed.model.organization.AlikeEntries.Sign;
import org.alliancefeed.model.organization.Organization.Identifiers;
import org.alliancefeed.model.organization.Organization.Name;

/**
 * Finds entries of a directory that may be one organization: by identifiers, by websites, and by official names and aliases,
 * for many may share an acronym.
 */
public final class Duplicates {

    /** What more entries than this share, such as the website of a directory of companies, says nothing of them. */
    private static final int MOST_SHARING = 20;

    private record Named(String id, String name, NameForm form) {}

    private record Shared(Sign sign, String what) {}

    private final Map<String, AlikeEntries> byPair = new TreeMap<>();

    private Duplicates() {}

    /** Each pair once, by the surest sign, the surest first. */
    public static List<AlikeEntries> in(Collection<Organization> entries) {
        Duplicates duplicates = new Duplicates();
        duplicates.addSharing(entries);
        duplicates.addNamedAlike(entries);
        return duplicates.byPair.values().stream().sorted().toList();
    }

    private void addSharing(Collection<Organization> entries) {
        Map<Sign, Map<String, List<String>>> sharing = new TreeMap<>();
        for (Organization entry : entries) {
            for (Shared shared : shared(entry)) {
                sharing.computeIfAbsent(shared.sign(), sign -> new TreeMap<>())
                        .computeIfAbsent(shared.what(), what -> new ArrayList<>())
                        .add(entry.id());
            }
        }
        sharing.forEach((sign, ids) -> ids.forEach((what, some) -> addEach(some, sign, "both have " + what)));
    }

    private static List<Shared> shared(Organization entry) {
        List<Shared> shared = new ArrayList<>();
        Identifiers identifiers = entry.identifiers();
        if (identifiers != null) {
            if (identifiers.wikidata() != null) {
                shared.add(new Shared(Sign.SAME_IDENTIFIER, "the Wikidata id " + identifiers.wikidata()));
            }
            if (identifiers.lei() != null) {
                shared.add(new Shared(Sign.SAME_IDENTIFIER, "the LEI " + identifiers.lei()));
            }
            if (identifiers.ror() != null) {
                String ror = identifiers.ror().replaceFirst("^https://ror\\.org/", "");
                shared.add(new Shared(Sign.SAME_IDENTIFIER, "the ROR id " + ror));
            }
        }
        if (entry.website() != null) {
            shared.add(new Shared(Sign.SAME_WEBSITE, "the website " + WebAddress.bare(entry.website())));
        }
        return shared;
    }

    private void addEach(List<String> ids, Sign sign, String detail) {
        if (ids.size() <= MOST_SHARING) {
            for (int i = 0; i < ids.size(); i++) {
                for (String other : ids.subList(i + 1, ids.size())) {
                    add(ids.get(i), other, sign, detail);
                }
            }
        }
    }

    private void addNamedAlike(Collection<Organization> entries) {
        Map<String, List<Named>> byParts = new TreeMap<>();
        Spellings<Named> spellings = new Spellings<>(Named::form);
        List<Named> names =
                entries.stream().flatMap(entry -> names(entry).stream()).toList();
        for (Named named : names) {
            byParts.computeIfAbsent(String.join(" ", named.form().parts()), parts -> new ArrayList<>())
                    .add(named);
            spellings.add(named);
        }
        byParts.values().forEach(some -> some.forEach(one -> add(one, some, Sign.SAME_WORDS)));
        names.forEach(one -> add(one, spellings.near(one.form()), Sign.SPELLING));
    }

    private static List<Named> names(Organization entry) {
        return entry.names().stream()
                .filter(name -> name.type().isStrong())
                .map(Name::text)
                .map(name -> new Named(entry.id(), name, NameForm.all(name).getFirst()))
                .toList();
    }

    private void add(Named one, Collection<Named> others, Sign sign) {
        if (others.size() <= MOST_SHARING) {
            others.forEach(other -> add(one.id(), other.id(), sign, detail(one, other)));
        }
    }

    private static String detail(Named one, Named other) {
        Named first = one.id().compareTo(other.id()) < 0 ? one : other;
        Named second = first.equals(one) ? other : one;
        return "'" + first.name() + "' and '" + second.name() + "'";
    }

    private void add(String one, String other, Sign sign, String detail) {
        if (!one.equals(other)) {
            AlikeEntries pair = AlikeEntries.of(one, other, sign, detail);
            byPair.merge(pair.one() + "|" + pair.other(), pair, (a, b) -> a.compareTo(b) <= 0 ? a : b);
        }
    }
}
