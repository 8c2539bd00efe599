package org.alliancefeed.model.organization;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alliancefeed.model.Problem;
import org.alliancefeed.model.organization.Organization.Identifiers;

/** What other registers' identifiers look like. */
final class IdentifierRules {

    private static final Pattern WIKIDATA = Pattern.compile("Q[1-9][0-9]{0,18}");

    /** See <a href="https://ror.readme.io/docs/identifier">ROR</a>: nine characters, bare or as an address. */
    private static final Pattern ROR = Pattern.compile("(https://ror\\.org/)?0[a-hj-km-np-tv-z0-9]{6}[0-9]{2}");

    /** ISO 17442: 18 letters and digits, and two digits that check them. */
    private static final Pattern LEI = Pattern.compile("[0-9A-Z]{18}[0-9]{2}");

    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    private IdentifierRules() {}

    static List<Problem> check(Identifiers identifiers) {
        List<Problem> problems = new ArrayList<>();
        String wikidata = identifiers.wikidata();
        if (wikidata != null && !WIKIDATA.matcher(wikidata).matches()) {
            problems.add(new Problem(
                    "/identifiers/wikidata", "must be Q and a number, such as Q160120, but is " + wikidata));
        }
        String lei = identifiers.lei();
        if (lei != null && !LEI.matcher(lei).matches()) {
            problems.add(new Problem(
                    "/identifiers/lei", "must be 18 capital letters and digits and two check digits, but is " + lei));
        } else if (lei != null && !isChecked(lei)) {
            problems.add(new Problem(
                    "/identifiers/lei", "has check digits that do not fit the rest; is it mistyped? " + lei));
        }
        String ror = identifiers.ror();
        if (ror != null && !ROR.matcher(ror).matches()) {
            problems.add(new Problem(
                    "/identifiers/ror", "must be like https://ror.org/00cmhce21, or its last part, but is " + ror));
        }
        return problems;
    }

    /** ISO 7064, MOD 97-10: with A as 10 and Z as 35 the whole is a number that leaves 1 when divided by 97. */
    private static boolean isChecked(String lei) {
        String digits = lei.chars()
                .mapToObj(letter -> String.valueOf(Character.getNumericValue(letter)))
                .collect(Collectors.joining());
        return new BigInteger(digits).mod(NINETY_SEVEN).equals(BigInteger.ONE);
    }
}
