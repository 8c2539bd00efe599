package org.alliancefeed.cli.publish;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.alliancefeed.cli.Bar;
import org.alliancefeed.cli.Terminal;
import org.alliancefeed.cli.input.Entries;
import org.alliancefeed.cli.input.Entry;
import org.alliancefeed.cli.input.Format;
import org.alliancefeed.cli.input.Input;
import org.alliancefeed.model.Problem;
import org.alliancefeed.model.json.RecordReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Files of events or organizations: the good ones are handed on, each bad one is named on standard error. */
final class RecordFiles {

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "JSON (one or an array), NDJSON or YAML; - for standard input.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private List<String> files;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "json, ndjson or yaml; by default what the file's name or its first lines say.")
    private @Nullable Format format;

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

    <R extends Record> Tally read(
            Terminal terminal, String task, Function<JsonNode, RecordReader.Result<R>> reader, Taker<R> taker) {
        List<Input> inputs = files.stream().map(Input::new).toList();
        boolean sizesKnown = inputs.stream().noneMatch(Input::isStandardInput);
        long bytes = sizesKnown ? inputs.stream().mapToLong(Input::size).sum() : 0;
        Tally tally = new Tally();
        try (Bar bar = Bar.ofBytes(terminal, task, bytes)) {
            for (Input input : inputs) {
                read(input, bar, tally, reader, taker);
            }
        }
        return tally;
    }

    private <R extends Record> void read(
            Input input, Bar bar, Tally tally, Function<JsonNode, RecordReader.Result<R>> reader, Taker<R> taker) {
        try (Entries entries = input.open(format, bar::step)) {
            for (Entry entry = entries.next(); entry != null; entry = entries.next()) {
                Place place = new Place(input.name(), entry.line());
                switch (entry) {
                    case Entry.Malformed(int ignored, String reason) -> {
                        tally.bad++;
                        bar.say(place.says(reason));
                    }
                    case Entry.Value(int ignored, JsonNode json) -> {
                        RecordReader.Result<R> result = reader.apply(json);
                        R value = result.value();
                        if (value != null) {
                            tally.good++;
                            taker.take(place, value);
                        } else {
                            tally.bad++;
                            for (Problem problem : result.problems()) {
                                bar.say(place.says(problem.toString()));
                            }
                        }
                    }
                }
            }
        } catch (IOException e) {
            tally.bad++;
            bar.say(input.name() + ": " + reason(input, e));
        }
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
