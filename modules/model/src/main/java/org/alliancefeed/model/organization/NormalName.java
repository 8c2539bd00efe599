package org.alliancefeed.model.organization;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The form under which names are compared: compatibility-composed (Unicode NFKC, which folds full-width forms), without
 * case, with punctuation and quotes as spaces, without a leading article and without the legal form at its end.
 */
public final class NormalName {

    /** How many characters a name may have: more than any has, few enough that reading it takes no time. */
    public static final int LONGEST = 1_000;

    /** What stands in the parentheses of "Name (ABBR)". */
    private static final Pattern ABBREVIATION = Pattern.compile("(?=(?:.*\\p{Lu}){2})[\\p{Lu}\\p{N}&.-]+");

    private static final Pattern MARKS_OF_WORDS = Pattern.compile("['’‘ʼ`´.]");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}+&]+");
    private static final Set<String> ARTICLES = Set.of("the");

    /** Ends of names, longest first, as they stand after the other steps. */
    private static final List<String> LEGAL_FORMS = List.of(
            "co ltd",
            "company limited",
            "company ltd",
            "pte ltd",
            "pvt ltd",
            "private limited",
            "pty ltd",
            "sdn bhd",
            "joint stock company",
            "gmbh & co kg",
            "sp z oo",
            "incorporated",
            "corporation",
            "limited",
            "company",
            "ltd",
            "inc",
            "llc",
            "llp",
            "plc",
            "corp",
            "co",
            "gmbh",
            "aisbl",
            "a s",
            "s a",
            "se",
            "ag",
            "kg",
            "sa",
            "sas",
            "sarl",
            "spa",
            "srl",
            "nv",
            "bv",
            "ab",
            "as",
            "asa",
            "oy",
            "oyj",
            "kk",
            "kft",
            "zrt",
            "sro",
            "jsc");

    /** The same in scripts that put no space before it. */
    private static final List<String> JOINED_LEGAL_FORMS =
            List.of("股份有限公司", "集团有限公司", "集團有限公司", "有限责任公司", "有限責任公司", "有限公司", "株式会社", "주식회사");

    private NormalName() {}

    public static String of(String name) {
        return withoutLegalForms(withoutArticles(words(name)));
    }

    /** The same with its article and its legal form: each word of a text in the form in which names have it, apart by spaces. */
    public static String words(String name) {
        String text = composed(name.replace("´", "")); // which would be composed to a space and an accent
        text = composed(withoutCase(text));
        text = composed(MARKS_OF_WORDS.matcher(text).replaceAll(""));
        return NOT_A_WORD.matcher(text).replaceAll(" ").strip();
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** Letter by letter, so that none depends on its neighbours, and through upper case, as some have two lower cases. */
    private static String withoutCase(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints()
                .map(letter -> Character.toLowerCase(Character.toUpperCase(Character.toLowerCase(letter))))
                .forEach(folded::appendCodePoint);
        return folded.toString().replace("ß", "ss");
    }

    private static String withoutArticles(String name) {
        List<String> words = Arrays.asList(name.split(" "));
        int first = 0;
        while (first < words.size() - 1 && ARTICLES.contains(words.get(first))) {
            first++;
        }
        return String.join(" ", words.subList(first, words.size()));
    }

    private static String withoutLegalForms(String name) {
        int end = name.length();
        for (int shorter = endBeforeLegalForm(name, end); shorter < end; shorter = endBeforeLegalForm(name, end)) {
            end = shorter;
        }
        return name.substring(0, end);
    }

    private static int endBeforeLegalForm(String name, int end) {
        for (String form : JOINED_LEGAL_FORMS) {
            int start = end - form.length();
            if (start > 0 && name.startsWith(form, start)) {
                return name.charAt(start - 1) == ' ' ? start - 1 : start;
            }
        }
        for (String form : LEGAL_FORMS) {
            int start = end - form.length();
            if (start > 1 && name.charAt(start - 1) == ' ' && name.startsWith(form, start)) {
                return start - 1;
            }
        }
        return end;
    }

    /** Every form under which a mention may be known, the most telling first. */
    public static List<String> keysOf(String mention) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(of(mention));
        String text = mention.strip();
        int open = Math.max(text.lastIndexOf('('), text.lastIndexOf('（'));
        if (open > 0 && (text.endsWith(")") || text.endsWith("）"))) {
            String inside = text.substring(open + 1, text.length() - 1);
            if (ABBREVIATION.matcher(inside).matches()) {
                keys.add(of(text.substring(0, open)));
                keys.add(of(inside));
            }
        }
        keys.remove("");
        return List.copyOf(keys);
    }
}
