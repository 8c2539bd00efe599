package org.alliancefeed.server.feeds;

import java.util.Set;
import org.alliancefeed.model.Word;
import org.alliancefeed.model.event.Appointment;
import org.alliancefeed.model.event.Declaration;
import org.alliancefeed.model.event.Details;
import org.alliancefeed.model.event.Formation;
import org.alliancefeed.model.event.Meeting;
import org.alliancefeed.model.event.Membership;
import org.alliancefeed.model.event.Publication;
import org.alliancefeed.model.event.Role;
import org.alliancefeed.model.event.Statement;
import org.alliancefeed.model.event.Status;
import org.jspecify.annotations.Nullable;

/**
 * What an activity is in the vocabulary of ActivityStreams.
 *
 * @param type of the vocabulary
 * @param actors the roles of whoever did it
 * @param objects the roles of those to whom it was done
 * @param change the word for it where the vocabulary has only Update
 */
record Deed(
        String type,
        Set<Role> actors,
        Set<Role> objects,
        @Nullable Word change) {

    /** What takes place, or is to; also whatever has no closer type. */
    private static final Deed EVENT = new Deed("Event", Set.of(), Set.of(), null);

    /** Only what occurred was done: the vocabulary has no word for a plan, and a planned Join would be read as one. */
    static Deed of(Status status, @Nullable Details details) {
        return details == null || status != Status.OCCURRED ? EVENT : of(details);
    }

    private static Deed of(Details details) {
        return switch (details) {
            case Meeting ignored -> EVENT;
            case Formation formation ->
                new Deed(
                        formation.change() == Formation.Change.FORMED ? "Create" : "Update",
                        Set.of(Role.FOUNDER, Role.CONVENER, Role.ORGANIZER),
                        Set.of(Role.ALLIANCE),
                        formation.change());
            case Membership membership ->
                new Deed(
                        switch (membership.change()) {
                            case JOINED -> "Join";
                            case LEFT -> "Leave";
                            case UPGRADED, DOWNGRADED, SUSPENDED, RESTRICTED, RESTORED -> "Update";
                        },
                        Set.of(Role.MEMBER),
                        Set.of(Role.ALLIANCE),
                        membership.change());
            case Appointment appointment ->
                new Deed(
                        appointment.change() == Appointment.Change.APPOINTED ? "Add" : "Remove",
                        Set.of(Role.APPOINTER),
                        Set.of(),
                        appointment.change());
            case Declaration ignored -> new Deed("Announce", Set.of(Role.SIGNATORY), Set.of(), null);
            case Publication ignored -> new Deed("Create", Set.of(Role.PUBLISHER), Set.of(), null);
            case Statement ignored -> new Deed("Create", Set.of(Role.SPEAKER), Set.of(), null);
        };
    }
}
