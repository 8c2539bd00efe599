package org.alliancefeed.model.event;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.alliancefeed.model.Problem;
import org.alliancefeed.model.organization.NormalName;

/** What an event must hold to beyond its shape. Whoever publishes checks it, and the feed checks it again. */
public final class EventRules {

    /** Ids are keys of topics and stores: long enough for a URN, short enough to be one part of a key among several. */
    public static final int LONGEST_ID = 256;

    /** Every one of them gets a row that names them all. */
    public static final int MOST_PARTICIPANTS = 500;

    /** How many bytes its JSON may have: what comes of an event must fit into records, with that of others. */
    public static final int MOST_BYTES = 64 * 1024;

    private EventRules() {}

    public static List<Problem> check(Event event) {
        List<Problem> problems = new ArrayList<>();
        if (!event.id().isEmpty() && !isId(event.id())) {
            problems.add(new Problem(
                    "/id", "must be at most " + LONGEST_ID + " bytes without white space or control characters"));
        }
        if (event.revision() < 1) {
            problems.add(new Problem("/revision", "must be 1 or more, but is " + event.revision()));
        }
        if (event.everyParticipant().isEmpty()) {
            problems.add(new Problem(
                    "/participants", "must name at least one organization, or the event would be in no timeline"));
        }
        if (event.everyParticipant().size() > MOST_PARTICIPANTS) {
            problems.add(new Problem(
                    "/participants",
                    "must be at most " + MOST_PARTICIPANTS + ", but are "
                            + event.everyParticipant().size() + "; publish it as several events that are part of one"));
        }
        int size = EventId.content(event).getBytes(StandardCharsets.UTF_8).length;
        if (size > MOST_BYTES) {
            problems.add(new Problem("", "must be at most " + MOST_BYTES + " bytes as JSON, but is " + size));
        }
        for (Participant participant : event.everyParticipant()) {
            if (participant.organization().length() > NormalName.LONGEST) {
                problems.add(new Problem(
                        "/participants", "an organization's name has at most " + NormalName.LONGEST + " characters"));
            } else if (NormalName.of(participant.organization()).isEmpty()) {
                problems.add(new Problem(
                        "/participants",
                        "'" + participant.organization() + "' has no letter or digit to know an organization by"));
            }
        }
        if (event.details() instanceof Meeting(String ignored, Integer ordinal) && ordinal != null && ordinal < 1) {
            problems.add(new Problem("/meeting/ordinal", "must be 1 or more, but is " + ordinal));
        }
        return problems;
    }

    public static boolean isId(String id) {
        return !id.isEmpty()
                && id.getBytes(StandardCharsets.UTF_8).length <= LONGEST_ID
                && id.codePoints()
                        .noneMatch(c -> Character.isWhitespace(c)
                                || Character.isSpaceChar(c)
                                || Character.isISOControl(c)
                                || !Character.isDefined(c));
    }
}
