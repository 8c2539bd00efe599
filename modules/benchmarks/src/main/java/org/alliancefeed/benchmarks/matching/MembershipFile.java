package org.alliancefeed.benchmarks.matching;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.alliancefeed.model.date.Edtf;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.Membership;
import org.alliancefeed.model.event.Membership.Change;
import org.alliancefeed.model.event.Status;
import org.jspecify.annotations.Nullable;

/** The two files that say who joined or left the Cloud Native Computing Foundation, as events. */
final class MembershipFile {

    static final String CNCF = "Cloud Native Computing Foundation (CNCF)";

    private MembershipFile() {}

    /** The foundation's own file. In a row of leaving, its effective date repeats the day of joining. */
    static List<Event> ofFoundation(Path data) throws IOException {
        List<Event> events = new ArrayList<>();
        for (Map<String, String> row : CsvFile.rows(data.resolve("cncf-membership.csv"))) {
            String id = "cncf-" + row.get("seq");
            String member = CsvFile.text(row, "member_name");
            LocalDate seen = seen(row);
            LocalDate effective = day(CsvFile.text(row, "effective_date"));
            switch (CsvFile.text(row, "event_type")) {
                case "MEMBER_LISTED_INITIAL" -> add(events, row, id, member, Change.JOINED, "[.." + seen + "]");
                case "MEMBER_JOINED" ->
                    add(events, row, id, member, Change.JOINED, (effective == null ? seen : effective).toString());
                case "MEMBER_LEFT" -> add(events, row, id, member, Change.LEFT, seen.toString());
                default -> {} // projects, levels, names: nobody joins or leaves
            }
        }
        return events;
    }

    /**
     * The Linux Foundation's file of all its alliances, of which this is one, up to the day on which the other file ends. It
     * knows no dates but those of seeing.
     */
    static List<Event> ofUmbrella(Path data) throws IOException {
        List<Event> events = new ArrayList<>();
        LocalDate end = CsvFile.rows(data.resolve("cncf-membership.csv")).stream()
                .map(MembershipFile::seen)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        for (Map<String, String> row : CsvFile.rows(data.resolve("lf-alliance-membership.csv"))) {
            LocalDate seen = seen(row);
            if (CsvFile.text(row, "alliance").equals(CNCF) && !seen.isAfter(end)) {
                String id = "lf-" + row.get("seq");
                String member = CsvFile.text(row, "organization");
                switch (CsvFile.text(row, "event_type")) {
                    case "MEMBERSHIP_LISTED_INITIAL" -> add(events, row, id, member, Change.JOINED, "[.." + seen + "]");
                    case "MEMBERSHIP_ADDED" -> add(events, row, id, member, Change.JOINED, seen.toString());
                    case "MEMBERSHIP_REMOVED" -> add(events, row, id, member, Change.LEFT, seen.toString());
                    default -> throw new IllegalArgumentException("no such change: " + row);
                }
            }
        }
        return events;
    }

    /** Leaves out what a rewriting of the list brought about, and members who do not say who they are. */
    private static void add(
            List<Event> events, Map<String, String> row, String id, String member, Change change, String when) {
        boolean isArtefact = !CsvFile.text(row, "flap").isEmpty()
                || !CsvFile.text(row, "rename_artifact").isEmpty();
        if (!isArtefact && !member.startsWith("Non-Public Organization")) {
            events.add(event(id, member, change, when));
        }
    }

    private static Event event(String id, String member, Change change, String when) {
        Membership membership = new Membership(CNCF, member, change, null);
        return new Event(
                id,
                1,
                Status.OCCURRED,
                Edtf.parse(when),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                membership);
    }

    private static LocalDate seen(Map<String, String> row) {
        return OffsetDateTime.parse(CsvFile.text(row, "observed_at")).toLocalDate();
    }

    /** A day such as 2025-8-01; null when there is none. */
    private static @Nullable LocalDate day(String text) {
        if (text.isEmpty()) {
            return null;
        }
        String[] parts = text.split("-", -1);
        return LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }
}
