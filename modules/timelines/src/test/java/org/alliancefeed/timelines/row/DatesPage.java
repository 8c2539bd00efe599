package org.alliancefeed.timelines.row;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The examples in docs/dates.md. */
public final class DatesPage {

    private static final Path PAGE = Path.of("../../docs/dates.md");

    private DatesPage() {}

    /** The cells of each row of the table that stands under a header. */
    public static List<List<String>> table(String header) {
        try (Stream<String> lines = Files.lines(PAGE)) {
            return lines.dropWhile(line -> !line.equals(header))
                    .skip(2)
                    .takeWhile(line -> line.startsWith("|"))
                    .map(DatesPage::cells)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line) {
        return Stream.of(line.substring(1).split("\\|"))
                .map(cell -> cell.replace("`", "").strip())
                .toList();
    }
}
