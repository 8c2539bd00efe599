package org.alliancefeed.model.event;

import org.alliancefeed.model.Word;

/** The seven kinds of event. Each has one topic, one schema of its own fields, and one matching rule. */
public enum Kind implements Word {
    MEETING(Meeting.class),
    DECLARATION(Declaration.class),
    FORMATION(Formation.class),
    MEMBERSHIP(Membership.class),
    APPOINTMENT(Appointment.class),
    PUBLICATION(Publication.class),
    STATEMENT(Statement.class);

    private final Class<? extends Details> details;

    Kind(Class<? extends Details> details) {
        this.details = details;
    }

    /** The record of the fields that only this kind has. */
    public Class<? extends Details> details() {
        return details;
    }

    public static Kind of(Details details) {
        return switch (details) {
            case Meeting ignored -> MEETING;
            case Declaration ignored -> DECLARATION;
            case Formation ignored -> FORMATION;
            case Membership ignored -> MEMBERSHIP;
            case Appointment ignored -> APPOINTMENT;
            case Publication ignored -> PUBLICATION;
            case Statement ignored -> STATEMENT;
        };
    }
}
