package org.alliancefeed.cli.http;

import java.net.URI;
import java.time.Duration;
import org.alliancefeed.cli.Failure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which feed to ask. */
public final class Served {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "${env:FEED_URL:-http://localhost:8080}",
            description = "The feed to ask. Default: FEED_URL or http://localhost:8080.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String url;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Token token;

    public FeedApi api() {
        return api(url, token.value());
    }

    /** @throws Failure when it is no address of a feed */
    public static FeedApi api(String url, @Nullable String token) {
        try {
            if (url.matches("https?://[^/\\s]+.*")) {
                return new FeedApi(URI.create(url), PATIENCE, token);
            }
        } catch (IllegalArgumentException ignored) {
            // told below, together with what does not even look like one
        }
        throw Failure.ofCall("'%s' is not the address of a feed, such as http://localhost:8080".formatted(url), null);
    }
}
