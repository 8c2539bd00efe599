package org.alliancefeed.cli;

import java.util.Locale;

/** Numbers of things in words. */
public final class Counted {

    private Counted() {}

    /** {@code 1 event}, {@code 2 events}. */
    public static String of(long count, String thing) {
        return String.format(Locale.ROOT, "%,d %s%s", count, thing, count == 1 ? "" : "s");
    }
}
