package org.alliancefeed.cli.publish;

import java.util.concurrent.Callable;
import org.alliancefeed.cli.Counted;
import org.alliancefeed.cli.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Everything that publishing does, except publishing. */
@Command(
        name = "check",
        description =
                "Say what is wrong with events or organizations, with file, line and reason, and publish nothing.")
public final class CheckCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private RecordFiles files;

    @Option(names = "--directory", description = "The files hold organizations of the directory, and not events.")
    private boolean directory;

    public CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return directory ? check(Published.organizations()) : check(Published.events());
    }

    private <R extends Record> int check(Published<R> published) {
        RecordFiles.Tally tally = files.read(terminal, "checking", published, (place, value) -> {});
        terminal.out().println("%s good, %,d bad".formatted(Counted.of(tally.good(), published.thing()), tally.bad()));
        return tally.bad() == 0 ? 0 : 1;
    }
}
