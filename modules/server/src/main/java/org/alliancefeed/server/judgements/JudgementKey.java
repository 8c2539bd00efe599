package org.alliancefeed.server.judgements;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Under which key a judgement stands. */
final class JudgementKey {

    private static final Pattern PAIR = Pattern.compile("organizations:([^|]+)\\|([^|]+)");

    private JudgementKey() {}

    /** Of two organizations the lower id comes first; every other key is as it is. */
    static String of(String given) {
        Matcher pair = PAIR.matcher(given);
        return pair.matches() && pair.group(1).compareTo(pair.group(2)) > 0
                ? "organizations:" + pair.group(2) + "|" + pair.group(1)
                : given;
    }
}
