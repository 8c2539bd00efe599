package org.alliancefeed.model.organization;

import java.util.Comparator;
import org.alliancefeed.model.Word;

/**
 * Two entries of the directory that may be one organization.
 *
 * @param one the lesser id of the two
 * @param detail what they share, in words
 */
public record AlikeEntries(String one, String other, Sign why, String detail) implements Comparable<AlikeEntries> {

    private static final Comparator<AlikeEntries> ORDER = Comparator.comparing(AlikeEntries::why)
            .thenComparing(AlikeEntries::one)
            .thenComparing(AlikeEntries::other)
            .thenComparing(AlikeEntries::detail);

    /** By what they seem to be one, the surest first. */
    public enum Sign implements Word {
        /** They have the same identifier in another register. */
        SAME_IDENTIFIER,
        SAME_WEBSITE,
        /** Names of theirs have the same words. */
        SAME_WORDS,
        /** Names of theirs differ in a letter or two. */
        SPELLING
    }

    public static AlikeEntries of(String one, String other, Sign why, String detail) {
        return one.compareTo(other) < 0
                ? new AlikeEntries(one, other, why, detail)
                : new AlikeEntries(other, one, why, detail);
    }

    /** The surest signs first. */
    @Override
    public int compareTo(AlikeEntries that) {
        return ORDER.compare(this, that);
    }
}
