package org.alliancefeed.model.judgement;

import org.alliancefeed.model.Word;

/** What comes of a judgement about an event. */
public enum Effect implements Word {
    IN_FORCE("it goes before the rules"),
    EVENT_UNKNOWN("it has no effect as long as the event that it belongs with is not known here"),
    EVENT_RETRACTED("it has no effect, as the event that it belongs with was retracted"),
    OTHER_KIND("it has no effect, as events of two kinds are not one"),
    PART_AND_WHOLE("it has no effect, as a part and its whole are not one");

    private final String sentence;

    Effect(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
