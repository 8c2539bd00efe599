package org.alliancefeed.model.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.alliancefeed.model.Default;
import org.alliancefeed.model.Problem;
import org.alliancefeed.model.Word;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the directory: one organization under a canonical identity.
 *
 * @param id lower-case letters, digits and hyphens
 * @param country ISO 3166-1 alpha-2
 * @param parent the id of the organization that it belongs to
 * @param mergedInto the id of the organization that it turned out to be
 */
public record Organization(
        String id,
        @Default("other") Kind kind,
        @Nullable String country,
        @Nullable String website,
        @Nullable String parent,
        @Nullable String mergedInto,
        List<Name> names,
        @Nullable Identifiers identifiers) {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");

    public enum Kind implements Word {
        COMPANY,
        ALLIANCE,
        STANDARDS_BODY,
        GOVERNMENT,
        INTERGOVERNMENTAL,
        ACADEMIC,
        COMMUNITY,
        WORKING_GROUP,
        EVENT_SERIES,
        OTHER
    }

    /** @param language BCP 47 */
    public record Name(
            String text,
            @Nullable String language,
            @Default("official") NameType type) {}

    /** From the strongest to the weakest. */
    public enum NameType implements Word {
        OFFICIAL,
        ALIAS,
        ACRONYM,
        FORMER;

        /** Official names and aliases win a name that others only have as an acronym or had before. */
        public boolean isStrong() {
            return this == OFFICIAL || this == ALIAS;
        }

        NameType stronger(NameType other) {
            return compareTo(other) <= 0 ? this : other;
        }
    }

    public record Identifiers(
            @Nullable String wikidata,
            @Nullable String lei,
            @Nullable String ror) {}

    /** The name that is shown: the first official one, else the first, else the id. */
    public String displayName() {
        return names.stream()
                .filter(name -> name.type() == NameType.OFFICIAL)
                .findFirst()
                .or(() -> names.stream().findFirst())
                .map(Name::text)
                .orElse(id);
    }

    /** Every form under which it may be mentioned, with the strongest type that it has as a name. */
    public Map<String, NameType> normalNames() {
        Map<String, NameType> types = new TreeMap<>();
        for (Name name : names) {
            for (String form : NormalName.keysOf(name.text())) {
                types.merge(form, name.type(), NameType::stronger);
            }
        }
        return types;
    }

    public List<Problem> check() {
        List<Problem> problems = new ArrayList<>();
        if (!isId(id)) {
            problems.add(new Problem("/id", "must be lower-case letters, digits and hyphens, at most 100: " + id));
        }
        if (names.isEmpty() && mergedInto == null) {
            problems.add(new Problem("/names", "must hold at least one name"));
        }
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).text().length() > NormalName.LONGEST) {
                problems.add(new Problem(
                        "/names/" + i + "/text", "must have at most " + NormalName.LONGEST + " characters"));
            } else if (NormalName.of(names.get(i).text()).isEmpty()) {
                problems.add(new Problem("/names/" + i + "/text", "has no letter or digit to be known by"));
            }
        }
        if (id.equals(mergedInto)) {
            problems.add(new Problem("/mergedInto", "must be another organization"));
        }
        return problems;
    }

    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }
}
