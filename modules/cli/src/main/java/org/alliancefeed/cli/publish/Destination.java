package org.alliancefeed.cli.publish;

import java.time.Clock;
import org.alliancefeed.cli.Failure;
import org.alliancefeed.cli.Terminal;
import org.alliancefeed.cli.http.Served;
import org.alliancefeed.cli.http.Token;
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

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Token token;

    Outlet open(Terminal terminal) {
        if (url != null) {
            return new HttpOutlet(Served.api(url, token.value()), terminal);
        }
        if (token.isGiven()) {
            throw Failure.ofCall("--token is for a feed that is published to over HTTP; name it with --url", null);
        }
        return new KafkaOutlet(Publisher.connect(connecting.connect(), SOURCE, Clock.systemUTC()), terminal);
    }
}
