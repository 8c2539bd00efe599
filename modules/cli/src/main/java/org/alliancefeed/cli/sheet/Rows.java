package org.alliancefeed.cli.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet, from the one with the headings on. */
final class Rows implements AutoCloseable {

    /** One program's way to say which separator it used; it does not count it as a row, nor does this. */
    private static final Pattern SEPARATOR_LINE = Pattern.compile("sep=(.)", Pattern.CASE_INSENSITIVE);

    private final SheetText text;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private int number;

    private Rows(SheetText text, CSVParser parser) {
        this.text = text;
        this.parser = parser;
        records = parser.iterator();
    }

    static Rows of(InputStream bytes) throws IOException {
        SheetText text = SheetText.of(bytes);
        String first = text.peekLine();
        char separator = first == null ? ',' : separator(first, text);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get();
        return new Rows(
                text, CSVParser.builder().setReader(text).setFormat(format).get());
    }

    private static char separator(String first, SheetText text) {
        Matcher said = SEPARATOR_LINE.matcher(first);
        if (said.matches()) {
            text.skipLine();
            return said.group(1).charAt(0);
        }
        return Separator.of(first).character();
    }

    /**
     * The cells of the next row, without the blanks around each; null when there is none.
     *
     * @throws SheetFault when there is no telling where the row ends
     */
    @Nullable List<String> next() throws IOException {
        number++;
        text.beginRow();
        try {
            return records.hasNext()
                    ? records.next().stream().map(String::strip).toList()
                    : null;
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof CSVException fault ? told(fault) : e.getCause();
        }
    }

    private SheetFault told(CSVException fault) {
        return new SheetFault(
                String.valueOf(fault.getMessage()).contains("EOF")
                        ? "the file ends within a quoted cell; a quote (\") is missing"
                        : "in line %d a quoted cell goes on behind its quote; a quote within a cell is written twice (\"\")"
                                .formatted(parser.getCurrentLineNumber()));
    }

    /** Of the row that was read last, from 1, as spreadsheet programs number them. */
    int number() {
        return number;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
