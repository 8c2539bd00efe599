package org.alliancefeed.model.organization;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form under which names are compared: compatibility-composed (Unicode NFKC, which folds full-width forms), without
 * case, with punctuation and quotes as spaces, without a leading article and without the legal form at its end.
 */
public final class NormalName {

    /** "Name (ABBR)": either part may be the one that is known. */
    private static final Pattern WITH_ABBREVIATION =
            Pattern.compile("^(.+?)\\s*[(（]((?=(?:[^)）]*\\p{Lu}){2})[\\p{Lu}\\p{N}&.-]+)[)）]\\s*$");

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
        String text = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        text = Normalizer.normalize(text, Normalizer.Form.NFKC);
        text = MARKS_OF_WORDS.matcher(text).replaceAll("");
        text = NOT_A_WORD.matcher(text).replaceAll(" ").strip();
        List<String> words = new ArrayList<>(Arrays.asList(text.split(" ")));
        if (words.size() > 1 && ARTICLES.contains(words.getFirst())) {
            words.removeFirst();
        }
        return withoutLegalForm(String.join(" ", words));
    }

    private static String withoutLegalForm(String name) {
        for (String form : JOINED_LEGAL_FORMS) {
            if (name.endsWith(form) && name.length() > form.length()) {
                return name.substring(0, name.length() - form.length()).strip();
            }
        }
        for (String form : LEGAL_FORMS) {
            if (name.endsWith(" " + form)) {
                return name.substring(0, name.length() - form.length() - 1);
            }
        }
        return name;
    }

    /** Every form under which a mention may be known, the most telling first. */
    public static List<String> keysOf(String mention) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(of(mention));
        Matcher parts = WITH_ABBREVIATION.matcher(mention);
        if (parts.matches()) {
            keys.add(of(parts.group(1)));
            keys.add(of(parts.group(2)));
        }
        keys.remove("");
        return List.copyOf(keys);
    }
}
