package org.alliancefeed.model.organization;

import org.alliancefeed.model.Word;

/** How two names are alike, the closest first. */
public enum Likeness implements Word {
    /** They have the same words, in whatever order, but for small ones such as "of". */
    SAME_WORDS,
    /** One is made of the first letters of the other's words. */
    ABBREVIATION,
    /** They differ in a letter or two. */
    SPELLING,
    /** One has all words of the other, and one that few names have is among them. */
    CONTAINS
}
