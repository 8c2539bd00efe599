package org.alliancefeed.model.matching;

/** How two well-dated events stand to each other. */
public enum Relation {
    /** They are one, and state the same facts. */
    FIRM,
    /** They are one unless others say otherwise: one leaves open what the other states, or nothing but days and organizations ties them. */
    LOOSE,
    /** What they state tells them apart. */
    APART,
    /** Nothing ties them, and nothing tells them apart. */
    NONE;

    /** Whether they are one as far as the two of them go. */
    public boolean isTie() {
        return this == FIRM || this == LOOSE;
    }
}
