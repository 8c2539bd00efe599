package org.alliancefeed.benchmarks.matching;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A file of comma-separated values with a header. */
final class CsvFile {

    private CsvFile() {}

    /** All rows of a file with a header, each as its columns. */
    static List<Map<String, String>> rows(Path file) throws IOException {
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(file.toFile())) {
            return rows.readAll();
        }
    }

    static String text(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
