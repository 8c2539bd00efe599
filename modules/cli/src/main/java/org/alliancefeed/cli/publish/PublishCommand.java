package org.alliancefeed.cli.publish;

import java.util.concurrent.Callable;
import org.alliancefeed.cli.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Publishes events. */
@Command(
        name = "publish",
        description = {
            "Publish events.",
            "Good events are published even when others in the file are bad; each bad one is named with file, line and reason. Publishing a file twice changes nothing. With --atomic all events of all files are published or, when one is bad, none. The position that is printed can be waited for: ?after=POSITION in any call of the API."
        })
public final class PublishCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Destination destination;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private RecordFiles files;

    @Option(
            names = "--atomic",
            description = "Publish all or none, in one transaction of Kafka. Over HTTP at most 8 MiB.")
    private boolean atomic;

    public PublishCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (atomic) {
            return Publishing.publishTogether(terminal, destination, files);
        }
        return Publishing.publish(terminal, destination, files, Published.events());
    }
}
