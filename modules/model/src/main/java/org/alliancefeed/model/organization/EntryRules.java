package org.alliancefeed.model.organization;

import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.alliancefeed.model.Problem;
import org.alliancefeed.model.organization.Organization.Name;
import org.jspecify.annotations.Nullable;

/**
 * What an entry of the directory must hold to where somebody offers it and can correct it. One that comes by Kafka needs
 * only what {@link Organization#check} asks for: without that the feed could not use it.
 */
public final class EntryRules {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /**
     * Not countries of the standard, which keeps them free for these: the European Union is reserved, and Kosovo's is the
     * one that the EU, banks and the CLDR use. UK is reserved too, but a second word for GB.
     */
    private static final Set<String> IN_USE_BESIDE = Set.of("EU", "XK");

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private EntryRules() {}

    /** What is wrong with an entry by itself. */
    public static List<Problem> check(Organization entry) {
        List<Problem> problems = new ArrayList<>(entry.check());
        if (entry.country() != null && !isCountry(entry.country())) {
            problems.add(new Problem(
                    "/country", "must be a country's two letters (ISO 3166-1), such as CN, but is " + entry.country()));
        }
        if (entry.website() != null && !WebAddress.is(entry.website())) {
            problems.add(new Problem("/website", "must be an http or https address, but is " + entry.website()));
        }
        if (entry.id().equals(entry.parent())) {
            problems.add(new Problem("/parent", "must be another organization"));
        }
        for (int i = 0; i < entry.names().size(); i++) {
            Name name = entry.names().get(i);
            if (name.language() != null && !isLanguage(name.language())) {
                problems.add(new Problem(
                        "/names/" + i + "/language",
                        "must be a language (BCP 47), such as en or zh-Hant, but is " + name.language()));
            }
        }
        if (entry.identifiers() != null) {
            problems.addAll(IdentifierRules.check(entry.identifiers()));
        }
        return problems;
    }

    /**
     * What is wrong with an entry by itself and beside others. One that names an organization that nobody knows is right:
     * that one may come later.
     *
     * @param others the directory; null for an id that it does not have
     */
    public static List<Problem> check(Organization entry, Function<String, @Nullable Organization> others) {
        List<Problem> problems = new ArrayList<>(check(entry));
        for (Link link : Link.values()) {
            List<String> circle = link.circle(entry, others);
            if (circle.size() > 1) {
                problems.add(new Problem(
                        link.pointer(),
                        "makes a circle: " + String.join(" → ", circle) + " → " + entry.id()
                                + "; change one of these first"));
            }
        }
        return problems;
    }

    private static boolean isCountry(String code) {
        return COUNTRIES.contains(code) || IN_USE_BESIDE.contains(code);
    }

    /** Every language that has two letters is known; those with three are too many and change too often. */
    private static boolean isLanguage(String tag) {
        try {
            String language = new Locale.Builder().setLanguageTag(tag).build().getLanguage();
            return language.length() == 2 ? LANGUAGES.contains(language) : language.length() <= 3;
        } catch (IllformedLocaleException e) {
            return false;
        }
    }
}
