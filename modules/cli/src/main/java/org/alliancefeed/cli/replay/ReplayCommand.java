package org.alliancefeed.cli.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.alliancefeed.cli.Bar;
import org.alliancefeed.cli.Counted;
import org.alliancefeed.cli.Failure;
import org.alliancefeed.cli.Terminal;
import org.alliancefeed.cli.http.Answer;
import org.alliancefeed.cli.http.Call;
import org.alliancefeed.cli.http.FeedApi;
import org.alliancefeed.cli.http.Served;
import org.alliancefeed.cli.input.Lines;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings history, proven complete. */
@Command(
        name = "replay",
        description = {
            "Bring history: every record again, in one deterministic order, a line of JSON each.",
            "The last line is the manifest, against which all the others are checked; a replay that is not whole fails and leaves no file behind."
        })
public final class ReplayCommand implements Callable<Integer> {

    private static final int LONGEST_LINE = 64 << 20;
    private static final String NDJSON = "ndjson";

    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Served served;

    @Parameters(
            paramLabel = "TOPIC",
            arity = "0..*",
            description = "Short or whole names: meetings, alliance.formations.v1, … All topics of events by default.")
    private List<String> topics = List.of();

    @Option(
            names = "--from",
            paramLabel = "WHEN",
            description = "The first record: a time (2026-01-31T12:00:00Z) or a position. By default the earliest.")
    private @Nullable String from;

    @Option(
            names = "--to",
            paramLabel = "WHEN",
            description = "The first record that is left out: a time or a position. By default all there is now.")
    private @Nullable String to;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = NDJSON, description = "ndjson, the default.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String format;

    @Option(names = "--output", paramLabel = "FILE", description = "Write to this file instead of standard output.")
    private @Nullable Path output;

    public ReplayCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (!format.equals(NDJSON)) {
            throw new ParameterException(
                    spec.commandLine(), "--format %s is not there; a replay is written as ndjson".formatted(format));
        }
        FeedApi api = served.api();
        Answer answer = api.send(
                Call.of("replay").with("topics", topics).with("from", from).with("to", to),
                Map.of("Accept", "application/x-ndjson"));
        if (!answer.isDone()) {
            throw answer.refusal();
        }
        ManifestCheck check = new ManifestCheck();
        try (Target target = Target.open(terminal, output);
                Bar bar = Bar.of(terminal, "replaying", expected(api))) {
            copy(answer, check, target, bar);
            check.finish();
            target.complete();
        } catch (IOException e) {
            throw new Failure(
                    "the replay broke off after %,d records: %s".formatted(check.records(), e.getMessage()), e);
        }
        terminal.err().println(summary(check));
        return 0;
    }

    private static void copy(Answer answer, ManifestCheck check, Target target, Bar bar) throws IOException {
        try (var body = answer.body()) {
            Lines lines = new Lines(body, LONGEST_LINE);
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                target.line(line);
                check.line(line);
                bar.step(1);
            }
        }
    }

    private static String summary(ManifestCheck check) {
        String whole = Counted.of(check.records(), "record") + ", complete as the manifest says";
        return check.unreadable() == 0
                ? whole
                : whole + "; %,d of them could not be read and stand there as bytes".formatted(check.unreadable());
    }

    /** How many records will come; 0 when that is not known beforehand. */
    private long expected(FeedApi api) {
        if (!terminal.isErrInteractive() || from != null || to != null) {
            return 0;
        }
        long all = 0;
        for (JsonNode topic : api.get(Call.of("topics")).path("items")) {
            boolean isAsked = topics.isEmpty()
                    ? topic.path("kind").isTextual()
                    : topics.contains(topic.path("topic").asText())
                            || topics.contains(topic.path("shortName").asText());
            all += isAsked ? topic.path("eventCount").asLong() : 0;
        }
        return all;
    }
}
