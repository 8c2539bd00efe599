package org.alliancefeed.model.event;

import org.alliancefeed.model.Word;

/** What an organization was in an occurrence. */
public enum Role implements Word {
    CONVENER,
    ORGANIZER,
    HOST,
    SIGNATORY,
    FOUNDER,
    MEMBER,
    ALLIANCE,
    PUBLISHER,
    SPEAKER,
    CHAIR,
    APPOINTER,
    APPOINTEE,
    ATTENDEE,
    /** Runs the body: secretariat, umbrella. */
    ADMINISTRATOR,
    SUPERVISOR,
    WITNESS,
    PREDECESSOR,
    SUCCESSOR,
    MENTIONED
}
