package org.alliancefeed.cli.judge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import org.alliancefeed.cli.Terminal;
import org.alliancefeed.cli.http.Call;
import org.alliancefeed.cli.http.Served;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Decides over the rules. An editor needs no way to Kafka: it is the feed that is asked, which also says when it was
 * decided and under which key it stands.
 */
@Command(
        name = "judge",
        description = {
            "Judge that an event belongs with another or stands apart, or that two organizations are not one.",
            "A judgement wins over the rules until it is removed. Who judges and why should be said: --by and --why."
        })
public final class JudgeCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Served served;

    @Parameters(
            paramLabel = "KEY",
            description = "event:<event id>, or 'organizations:<id>|<id>' in quotes, because of the shell.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String key;

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Decision decision;

    @Option(names = "--why", paramLabel = "TEXT", description = "For what reason.")
    private @Nullable String why;

    @Option(names = "--by", paramLabel = "NAME", description = "Who judges.")
    private @Nullable String by;

    public JudgeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (decision.isRemoval() && (why != null || by != null)) {
            throw new ParameterException(
                    spec.commandLine(), "With --remove nothing is kept, so --why and --by are not.");
        }
        Call call = Call.of("judgements", key);
        JsonNode answer = decision.isRemoval()
                ? served.api().delete(call)
                : served.api().put(call, decision.json().put("by", by).put("why", why));
        JsonNode item = answer.path("items").path(0);
        terminal.out().println(Terminal.harmless(decision.said(item.path("key").asText(key))));
        item.path("warnings").forEach(warning -> terminal.err()
                .println(Terminal.harmless("warning: " + warning.path("reason").asText())));
        terminal.out().println("position " + answer.path("position").asText());
        return 0;
    }
}
