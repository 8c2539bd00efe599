package org.alliancefeed.cli.publish;

import java.util.concurrent.Callable;
import org.alliancefeed.cli.Counted;
import org.alliancefeed.cli.Terminal;
import org.alliancefeed.model.json.EventJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Everything that publishing does, except publishing. */
@Command(
        name = "check",
        description = "Say what is wrong with events, with file, line and reason, and publish nothing.")
public final class CheckCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private RecordFiles files;

    public CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        RecordFiles.Tally tally = files.read(terminal, "checking", EventJson::read, (place, event) -> {});
        terminal.out().println("%s good, %,d bad".formatted(Counted.of(tally.good(), "event"), tally.bad()));
        return tally.bad() == 0 ? 0 : 1;
    }
}
