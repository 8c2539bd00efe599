package org.alliancefeed.cli.publish;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.alliancefeed.cli.Bar;
import org.alliancefeed.cli.Terminal;
import org.alliancefeed.cli.input.Entries;
import org.alliancefeed.cli.input.Entry;
import org.alliancefeed.cli.input.Format;
import org.alliancefeed.cli.input.Input;
import org.alliancefeed.cli.input.Sheets;
import org.alliancefeed.cli.sheet.SheetReading;
import org.alliancefeed.model.json.RecordReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Files of events or organizations: the good ones are handed on, each bad one is named on standard error. */
final class RecordFiles {

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "JSON (one or an array), NDJSON, YAML or CSV (a spreadsheet); - for standard input.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private List<String> files;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "json, ndjson, yaml or csv; by default what the file's name or its first lines say.")
    private @Nullable Format format;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private SheetReading sheetReading;

    /** What was named on the command line. */
    List<String> named() {
        return files;
    }

    /** What is done with a good record. */
    @FunctionalInterface
    interface Taker<R extends Record> {
        void take(Place place, R value);
    }

    /** How many records could be read, and how many places could not. */
    static final class Tally {
        private long good;
        private long bad;

        long good() {
            return good;
        }

        long bad() {
            return bad;
        }
    }

    <R extends Record> Tally read(Terminal terminal, String task, Published<R> published, Taker<R> taker) {
        Sheets sheets = published.sheets().apply(sheetReading);
        List<Input> inputs = files.stream().map(Input::new).toList();
        boolean sizesKnown = inputs.stream().noneMatch(Input::isStandardInput);
        long bytes = sizesKnown ? inputs.stream().mapToLong(Input::size).sum() : 0;
        Tally tally = new Tally();
        try (Bar bar = Bar.ofBytes(terminal, task, bytes)) {
            for (Input input : inputs) {
                read(input, sheets, bar, tally, published, taker);
            }
        }
        return tally;
    }

    private <R extends Record> void read(
            Input input, Sheets sheets, Bar bar, Tally tally, Published<R> published, Taker<R> taker) {
        Faults faults = new Faults(input.name(), bar);
        try (Entries entries = input.open(format, bar::step, sheets)) {
            for (Entry entry = entries.next(); entry != null; entry = entries.next()) {
                switch (entry) {
                    case Entry.Malformed(int line, String reason) -> {
                        tally.bad++;
                        faults.tell(new Place(input.name(), line).says(reason));
                    }
                    case Entry.Value value -> {
                        Place place = new Place(input.name(), value.line(), value.cells());
                        RecordReader.Result<R> result = published.reader().apply(value.json());
                        R good = result.value();
                        if (good != null && value.cells().faults().isEmpty()) {
                            tally.good++;
                            taker.take(place, good);
                        } else {
                            tally.bad++;
                            value.cells().all(result.problems()).forEach(problem -> faults.tell(place.says(problem)));
                        }
                    }
                }
            }
        } catch (IOException e) {
            tally.bad++;
            bar.say(input.name() + ": " + reason(input, e));
        }
        faults.end();
    }

    private static String reason(Input input, IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "no such file";
        }
        if (failure instanceof AccessDeniedException) {
            return "this user may not read it";
        }
        if (!input.isStandardInput() && Files.isDirectory(Path.of(input.argument()))) {
            return "is a folder; name the files in it";
        }
        return "cannot be read: " + failure.getMessage();
    }
}
