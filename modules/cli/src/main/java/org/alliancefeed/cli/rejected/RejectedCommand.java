package org.alliancefeed.cli.rejected;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.alliancefeed.cli.Terminal;
import org.alliancefeed.cli.http.AtLeastOne;
import org.alliancefeed.cli.http.Served;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the records that could not be used, or sends them again. */
@Command(
        name = "rejected",
        description = {
            "Print the records on the topics that could not be used, the newest first: where each stood, and why.",
            "With --json each is a line of JSON, with its id and its bytes.",
            "With --redrive they are sent again, the oldest first, but for those that were before."
        })
public final class RejectedCommand implements Callable<Integer> {

    private static final String ID = "\\d+-\\d+";

    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Served served;

    @Parameters(
            paramLabel = "TOPIC|ID",
            arity = "0..*",
            description = "Only those that stood there (meetings, alliance.formations.v1, …), or those with these ids.")
    private List<String> named = new ArrayList<>();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            converter = AtLeastOne.class,
            description = "At most so many. Default: 20.")
    private int limit;

    @Option(names = "--json", description = "Print each as a line of JSON, with its key and value.")
    private boolean json;

    @Option(names = "--redrive", description = "Send them again, as they were.")
    private boolean redrive;

    @Option(
            names = "--with",
            paramLabel = "FILE",
            description = "With --redrive and one ID: send what is in this JSON file in its place.")
    private @Nullable Path mended;

    @Option(names = "--dry-run", description = "With --redrive: only print what would be sent again.")
    private boolean dryRun;

    public RejectedCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<String> ids = named.stream().filter(one -> one.matches(ID)).toList();
        check(ids);
        Selection selection =
                new Selection(served.api(), ids, ids.isEmpty() && !named.isEmpty() ? named.getFirst() : null, limit);
        if (redrive && !dryRun) {
            return new Redriving(terminal, served.api(), mended).redrive(selection);
        }
        if (redrive) {
            selection.notSentAgain().forEach(this::print);
        } else {
            selection.read(item -> {
                print(item);
                return !terminal.out().checkError(); // whoever read it has gone, as head does when it has enough
            });
        }
        return 0;
    }

    private void print(JsonNode item) {
        terminal.out().println(json ? item.toString() : Terminal.harmless(RejectedLine.of(item)));
    }

    private void check(List<String> ids) {
        if (ids.size() < named.size() && named.size() > 1) {
            throw wrong("name one topic, or ids such as 0-17, but not both and not several topics");
        }
        if (!redrive && (dryRun || mended != null)) {
            throw wrong("--dry-run and --with go with --redrive");
        }
        if (mended != null && (ids.size() != 1 || dryRun)) {
            throw wrong("--with needs the id of the one record that it is sent in place of, and no --dry-run");
        }
    }

    private ParameterException wrong(String reason) {
        return new ParameterException(spec.commandLine(), reason);
    }
}
