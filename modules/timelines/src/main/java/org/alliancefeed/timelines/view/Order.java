package org.alliancefeed.timelines.view;

import org.alliancefeed.model.Word;

/** By when it happened. Unknown dates come last either way. */
public enum Order implements Word {
    NEWEST,
    OLDEST
}
