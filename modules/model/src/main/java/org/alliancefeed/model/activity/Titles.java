package org.alliancefeed.model.activity;

import java.util.List;
import java.util.stream.Collectors;
import org.alliancefeed.model.event.Appointment;
import org.alliancefeed.model.event.Declaration;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.Formation;
import org.alliancefeed.model.event.Meeting;
import org.alliancefeed.model.event.Membership;
import org.alliancefeed.model.event.Publication;
import org.alliancefeed.model.event.Role;
import org.alliancefeed.model.event.Statement;
import org.jspecify.annotations.Nullable;

/** The title of an activity that none of its reports gives one: what its kind says of itself. */
public final class Titles {

    private Titles() {}

    public static String of(Event event, List<ActivityParticipant> participants) {
        return switch (event.details()) {
            case Meeting(String series, Integer ordinal) ->
                or(series, "Meeting") + (ordinal == null ? "" : ", no. " + ordinal);
            case Declaration declaration ->
                or(declaration.documentTitle(), "Declaration") + of(participants, Role.SIGNATORY);
            case Formation formation ->
                name(participants, Role.ALLIANCE) + " " + formation.change().text();
            case Membership membership ->
                name(participants, Role.MEMBER) + " " + membership.change().text() + ": "
                        + name(participants, Role.ALLIANCE)
                        + (membership.level() == null ? "" : " (" + membership.level() + ")");
            case Appointment appointment ->
                appointment.person() + " " + appointment.change().text() + ": "
                        + or(appointment.position(), "position")
                        + ", " + name(participants, Role.APPOINTER);
            case Publication publication ->
                or(publication.documentTitle(), "Publication")
                        + (publication.version() == null ? "" : " " + publication.version());
            case Statement statement -> "Statement by " + or(statement.speaker(), name(participants, Role.SPEAKER));
        };
    }

    private static String name(List<ActivityParticipant> participants, Role role) {
        return participants.stream()
                .filter(one -> one.role() == role)
                .findFirst()
                .or(() -> participants.stream().findFirst())
                .map(one -> one.organization().name())
                .orElse("unknown");
    }

    private static String of(List<ActivityParticipant> participants, Role role) {
        String names = participants.stream()
                .filter(one -> one.role() == role)
                .map(one -> one.organization().name())
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : " of " + names;
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }
}
