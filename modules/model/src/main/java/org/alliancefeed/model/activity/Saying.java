package org.alliancefeed.model.activity;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alliancefeed.model.date.Edtf;
import org.alliancefeed.model.event.NormalVersion;
import org.alliancefeed.model.event.Tongue;
import org.alliancefeed.model.organization.NormalName;
import org.jspecify.annotations.Nullable;

/** What a report says of a field, to be held against what others say of it. */
interface Saying {

    /** As it was written. */
    String text();

    /** The same for two that say the same in other letters. */
    String key();

    /** Whether not both can be true; symmetric. */
    default boolean contradicts(Saying other) {
        return !key().equals(other.key());
    }

    /** A word of one of the feed's vocabularies, a number or an id. */
    record Exact(String text) implements Saying {
        @Override
        public String key() {
            return text;
        }
    }

    /** A date, which a coarser one does not contradict. */
    record Dated(Edtf date) implements Saying {
        @Override
        public String text() {
            return date.text();
        }

        @Override
        public String key() {
            return date.text();
        }

        @Override
        public boolean contradicts(Saying other) {
            return other instanceof Dated(Edtf otherDate) && !date.mayOverlap(otherDate);
        }
    }

    /** A version, however it is written. */
    record Version(String text) implements Saying {
        @Override
        public String key() {
            return NormalVersion.of(text);
        }
    }

    /** A free text. Marks may be what it is about, as in "> 10" and "< 10", so but for case, width and quotes all counts. */
    record Free(String text) implements Saying {

        private static final Pattern QUOTES = Pattern.compile("[\"'“”‘’«»]");
        private static final Pattern AROUND = Pattern.compile("^\\s+|[\\s.]+$");
        private static final Pattern SPACES = Pattern.compile("\\s+");

        @Override
        public String key() {
            String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
            String unquoted = QUOTES.matcher(folded).replaceAll("");
            return SPACES.matcher(AROUND.matcher(unquoted).replaceAll("")).replaceAll(" ");
        }
    }

    /** A name of something, which says nothing against one in another language or script. */
    record Named(String text, @Nullable String language) implements Saying {

        @Override
        public String key() {
            String normal = NormalName.of(text);
            return normal.isEmpty() ? text : normal;
        }

        @Override
        public boolean contradicts(Saying other) {
            return other instanceof Named named
                    && !key().equals(named.key())
                    && !Tongue.differ(language, named.language)
                    && scripts(key()).equals(scripts(named.key()));
        }

        private static Set<UnicodeScript> scripts(String text) {
            return text.codePoints()
                    .mapToObj(UnicodeScript::of)
                    .filter(script -> script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** A person's name, in any order of its parts, be they all given or some, or written as initials. */
    record Called(String text) implements Saying {

        @Override
        public String key() {
            return String.join(" ", parts());
        }

        @Override
        public boolean contradicts(Saying other) {
            if (!(other instanceof Called person)
                    || !new Named(key(), null).contradicts(new Named(person.key(), null))) {
                return false;
            }
            Set<String> mine = whole();
            Set<String> others = person.whole();
            return !mine.containsAll(others) && !others.containsAll(mine);
        }

        private Set<String> parts() {
            return new TreeSet<>(Arrays.asList(NormalName.of(text).split(" ", -1)));
        }

        private Set<String> whole() {
            return parts().stream().filter(part -> part.length() > 1).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
