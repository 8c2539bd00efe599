package org.alliancefeed.server.feeds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancefeed.model.Word;
import org.alliancefeed.model.activity.TimelineRow;
import org.alliancefeed.model.activity.TimelineRow.Seat;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** CSV (RFC 4180) in UTF-8: a header, and a line for each activity. */
final class CsvWriter implements FeedWriter {

    private static final String[] COLUMNS = {
        "id",
        "kind",
        "title",
        "when",
        "earliest",
        "latest",
        "status",
        "roles",
        "participants",
        "participantIds",
        "places",
        "reports",
        "independentSources"
    };

    @Override
    public byte[] write(FeedPage page) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter lines = new CSVPrinter(
                text, CSVFormat.RFC4180.builder().setHeader(COLUMNS).get())) {
            for (FeedEntry entry : page.entries()) {
                lines.printRecord(cells(entry.row()).map(Cell::guarded));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Stream<String> cells(TimelineRow row) {
        return Stream.of(
                row.id(),
                row.kind().text(),
                row.title(),
                row.when().text(),
                Objects.toString(row.earliest(), ""),
                Objects.toString(row.latest(), ""),
                row.status().text(),
                row.roles().stream().map(Word::text).collect(Collectors.joining("; ")),
                row.participants().stream()
                        .map(seat ->
                                seat.organization().name() + " (" + seat.role().text() + ")")
                        .collect(Collectors.joining("; ")),
                row.participants().stream()
                        .map(Seat::organization)
                        .map(organization -> organization.id())
                        .distinct()
                        .collect(Collectors.joining("; ")),
                Prose.places(row.places()),
                String.valueOf(row.reports()),
                String.valueOf(row.independentSources()));
    }
}
