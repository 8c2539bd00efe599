package org.alliancefeed.model.event;

import org.alliancefeed.model.Word;

/** Where an occurrence stands, as its source says. A retraction takes the source's own event back. */
public enum Status implements Word {
    PLANNED,
    OCCURRED,
    POSTPONED,
    CANCELLED,
    RETRACTED
}
