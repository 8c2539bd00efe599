package org.alliancefeed.model.event;

import java.util.List;

/** The fields that only one kind of event has. In JSON they stand under a key named after the kind. */
public sealed interface Details
        permits Meeting, Declaration, Formation, Membership, Appointment, Publication, Statement {

    /** The organizations that these fields name, each in the role that the field gives it. */
    default List<Participant> participants() {
        return List.of();
    }
}
