package org.alliancefeed.cli.follow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.alliancefeed.cli.Ending;
import org.alliancefeed.cli.Failure;
import org.alliancefeed.cli.Terminal;
import org.alliancefeed.cli.http.Call;
import org.alliancefeed.cli.http.Served;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints events as they come. */
@Command(
        name = "follow",
        description = {
            "Print events as they come, a line each, until Ctrl-C.",
            "A connection that breaks is taken up again where it broke."
        })
public final class FollowCommand implements Callable<Integer> {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Terminal terminal;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Served served;

    @Parameters(
            paramLabel = "TOPIC",
            arity = "0..*",
            description = "Short or whole names: meetings, alliance.formations.v1, … All topics of events by default.")
    private List<String> topics = List.of();

    @Option(
            names = "--since",
            paramLabel = "WHEN",
            description = "Start there: earliest, a time (2026-01-31T12:00:00Z) or a position. By default now.")
    private @Nullable String since;

    @Option(names = "--json", description = "Print each event as a line of JSON.")
    private boolean json;

    public FollowCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Call stream = Call.of("stream").with("topics", topics).with("since", since);
        Subscription subscription = new Subscription(served.api(), stream, this::note);
        try (Ending ignored = Ending.watch(subscription::close)) {
            subscription.read(event -> {
                print(event);
                if (terminal.out().checkError()) {
                    subscription.close(); // whoever read it has gone, as head does when it has enough
                }
            });
        }
        return 0;
    }

    private void print(ServerSentEvents.Event event) {
        if (event.type().equals(Subscription.CAUGHT_UP)) {
            note("caught up; what comes now is new");
            return;
        }
        if (event.type().equals(Subscription.TOO_SLOW)) {
            note("the feed does not wait so long for its events to be taken");
            return;
        }
        if (json) {
            terminal.out().println(event.data());
        } else {
            terminal.out().println(Terminal.harmless(EventLine.of(event.type(), parsed(event.data()))));
        }
    }

    private static JsonNode parsed(String data) {
        try {
            return MAPPER.readTree(data);
        } catch (IOException e) {
            throw new Failure("the stream sent something that is not JSON; is it a feed?", e);
        }
    }

    /** For somebody who looks; a file of events needs none. */
    private void note(String what) {
        if (terminal.isErrInteractive()) {
            terminal.err().println("feed: " + what);
        }
    }
}
