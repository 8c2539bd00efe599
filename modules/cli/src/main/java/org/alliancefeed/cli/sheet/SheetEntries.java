package org.alliancefeed.cli.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.alliancefeed.cli.input.Entries;
import org.alliancefeed.cli.input.Entry;
import org.jspecify.annotations.Nullable;

/** A row an entry, below one with the headings. Rows of empty cells are passed over. */
final class SheetEntries implements Entries {

    private final InputStream bytes;
    private final Layout layout;
    private final RowReader reader;
    private final Queue<Entry> faults = new ArrayDeque<>();
    private @Nullable Rows rows;
    private Headings headings = new Headings(List.of());
    private boolean ended;

    SheetEntries(InputStream bytes, Content content, Layout layout) {
        this.bytes = bytes;
        this.layout = layout;
        reader = new RowReader(content);
    }

    @Override
    public @Nullable Entry next() throws IOException {
        if (ended) {
            return faults.poll();
        }
        try {
            Entry entry = read();
            ended = entry == null;
            return ended ? faults.poll() : entry;
        } catch (SheetFault e) {
            ended = true;
            return new Entry.Malformed(rows == null ? 1 : rows.number(), String.valueOf(e.getMessage()));
        }
    }

    private @Nullable Entry read() throws IOException {
        if (rows == null) {
            rows = Rows.of(bytes);
            headings = begin(rows);
        }
        if (!faults.isEmpty()) {
            return null;
        }
        for (List<String> cells = rows.next(); cells != null; cells = rows.next()) {
            Entry entry = cells.stream().allMatch(String::isEmpty) ? null : entry(cells, rows.number());
            if (entry != null) {
                return entry;
            }
        }
        return null;
    }

    /** With one wrong heading every row would be wrong, so nothing below it is read. */
    private Headings begin(Rows from) throws IOException {
        List<String> cells = from.next();
        Headings read = new Headings(cells == null ? List.of() : cells);
        if (cells != null) {
            List<String> wrong = read.faults().isEmpty() ? layout.check(read) : read.faults();
            wrong.forEach(fault -> faults.add(new Entry.Malformed(1, fault)));
        }
        return read;
    }

    private @Nullable Entry entry(List<String> cells, int number) {
        int beyond = headings.beyond(cells);
        if (beyond > 0) {
            return new Entry.Malformed(
                    number,
                    "there is no heading over cell %d, '%s'; a text with the separator in it stands in quotes"
                            .formatted(beyond, cells.get(beyond - 1)));
        }
        List<Stated> row = layout.read(headings, cells);
        if (row == null) {
            return null;
        }
        RowJson json = reader.read(row, number);
        return new Entry.Value(number, json.json(), json);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
