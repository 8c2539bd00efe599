package org.alliancefeed.cli.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The items of one organization's timeline as a table. */
final class TimelineTable {

    private static final int WHAT = 2;
    private static final int AS = 3;
    private static final int WITH = 4;

    private final String organization;
    private final Table table = new Table("WHEN", "KIND", "WHAT", "AS", "WITH", "REPORTS");

    TimelineTable(String organization) {
        this.organization = organization;
    }

    void add(JsonNode item) {
        String status = item.path("status").asText();
        String kind = item.path("kind").asText();
        table.row(
                Cell.of(item.path("when").asText()),
                Cell.of(status.equals("occurred") ? kind : kind + ", " + status),
                Cell.of(item.path("title").asText()),
                Cell.of(texts(item.path("roles"))),
                Cell.of(others(item)),
                Cell.of(reports(item)));
    }

    List<String> lines(int screen) {
        return table.lines(screen, WHAT, WITH, AS);
    }

    private List<String> others(JsonNode item) {
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode seat : item.path("participants")) {
            JsonNode other = seat.path("organization");
            if (!other.path("id").asText().equals(organization)) {
                names.add(other.path("name").asText());
            }
        }
        return List.copyOf(names);
    }

    /** Two reports of which one retells the other are one source. */
    private static String reports(JsonNode item) {
        int reports = item.path("reports").asInt();
        int independent = item.path("independentSources").asInt();
        return reports == independent
                ? String.valueOf(reports)
                : "%d from %d source%s".formatted(reports, independent, independent == 1 ? "" : "s");
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.asText()));
        return texts;
    }
}
