package org.alliancefeed.cli.rejected;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import org.alliancefeed.cli.Terminal;
import org.alliancefeed.cli.http.AtLeastOne;
import org.alliancefeed.cli.http.Call;
import org.alliancefeed.cli.http.Pages;
import org.alliancefeed.cli.http.Served;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the records that could not be used. */
@Command(
        name = "rejected",
        description = {
            "Print the records on the topics that could not be used, the newest first: where each stood, and why.",
            "With --json each is a line of JSON, with its bytes."
        })
public final class RejectedCommand implements Callable<Integer> {

    private static final int LARGEST_PAGE = 50;

    private final Terminal terminal;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Served served;

    @Parameters(
            paramLabel = "TOPIC",
            arity = "0..1",
            description = "Only those that stood there: meetings, alliance.formations.v1, …")
    private @Nullable String topic;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            converter = AtLeastOne.class,
            description = "At most so many. Default: 20.")
    private int limit;

    @Option(names = "--json", description = "Print each as a line of JSON, with its key and value.")
    private boolean json;

    public RejectedCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Pages pages = new Pages(served.api(), LARGEST_PAGE, limit);
        pages.read(() -> Call.of("rejected").with("topic", topic), item -> {
            terminal.out().println(json ? item.toString() : Terminal.harmless(line(item)));
            return !terminal.out().checkError(); // whoever read it has gone, as head does when it has enough
        });
        return 0;
    }

    private static String line(JsonNode item) {
        JsonNode key = item.path("key");
        return "%s  %s-%d@%d  %s  %s"
                .formatted(
                        item.path("time").asText("-"),
                        item.path("topic").asText(),
                        item.path("partition").asInt(),
                        item.path("offset").asLong(),
                        key.path("text").asText(key.path("base64").asText("-")),
                        item.path("reason").asText());
    }
}
