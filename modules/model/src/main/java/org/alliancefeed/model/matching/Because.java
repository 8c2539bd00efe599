package org.alliancefeed.model.matching;

import org.alliancefeed.model.Word;

/** Why two events are taken as reports of one occurrence. */
public enum Because implements Word {
    JUDGED("an editor says that they are one"),
    SAME_TO_THE_LETTER("they say the same to the letter"),
    SAME_NUMBER("both give the same number in the series, on days that meet, and share an organization"),
    SAME_TITLE("their titles say the same, on days that meet, and they share an organization"),
    SAME_CONVENER("the same organization convened on the same days, and nothing tells the meetings apart"),
    SAME_DOCUMENT("they name the same document, within days of each other"),
    SAME_VERSION(
            "the same publisher gave both the same version within days of each other, and their titles are in other languages"),
    SAME_PARTIES("the same parties signed within days of each other"),
    SAME_ALLIANCE("an alliance is founded once, and dissolved once"),
    SAME_CHANGE("the same thing became of the same organization there, within days of each other"),
    OTHER_VERB("what they call by different words befell the same member on the same days"),
    SAME_APPOINTMENT("the same person came to the same position, or left it, within days of each other"),
    SAME_WORDS("the same speaker said the same, on days that meet"),
    ONLY_FIT("one of them is dated vaguely, and only this activity fits what it says");

    private final String sentence;

    Because(String sentence) {
        this.sentence = sentence;
    }

    /** Whether what they say of the occurrence itself ties them, and not only days and organizations. */
    boolean isFirm() {
        return this != SAME_CONVENER && this != SAME_VERSION;
    }

    public String sentence() {
        return sentence;
    }
}
