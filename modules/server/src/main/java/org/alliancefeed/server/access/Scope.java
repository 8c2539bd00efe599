package org.alliancefeed.server.access;

import org.alliancefeed.model.Word;

/** What a token allows. */
public enum Scope implements Word {
    /** To read, where that is not open to all. */
    READ,
    /** To publish events. */
    PUBLISH,
    /** To maintain the directory, and to judge. */
    CURATE,
    /** Everything. */
    ADMIN;

    /** Whoever may do anything may read, too: nobody could maintain what he does not see. */
    boolean covers(Scope other) {
        return this == other || this == ADMIN || other == READ;
    }
}
