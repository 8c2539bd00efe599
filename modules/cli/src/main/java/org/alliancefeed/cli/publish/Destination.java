package org.alliancefeed.cli.publish;

import java.time.Clock;
import org.alliancefeed.cli.Terminal;
import org.alliancefeed.cli.http.Served;
import org.alliancefeed.topics.Publisher;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where to publish to: Kafka, or a feed over HTTP. */
final class Destination {

    private static final String SOURCE = "urn:alliancefeed:cli";

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Connecting connecting;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Publish over HTTP to the feed there, such as http://localhost:8080, and not to Kafka.")
    private @Nullable String url;

    Outlet open(Terminal terminal) {
        return url == null
                ? new KafkaOutlet(Publisher.connect(connecting.connect(), SOURCE, Clock.systemUTC()), terminal)
                : new HttpOutlet(Served.api(url), terminal);
    }
}
