package org.alliancefeed.cli.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.alliancefeed.server.FeedServer;
import org.alliancefeed.server.access.Access;
import org.alliancefeed.topics.Connection;
import org.junit.jupiter.api.Test;

class LocalFeedTest {

    private static FeedServer.Config config(Map<String, String> environment) {
        return LocalFeed.config(
                environment, new Connection("127.0.0.1:9092", "http://127.0.0.1:8081"), Path.of("data"), 8080);
    }

    @Test
    void itListensToThisMachineOnlyWhateverItIsTold() {
        assertThat(config(Map.of("FEED_HOST", "0.0.0.0")).host()).isEqualTo("127.0.0.1");
    }

    @Test
    void itAsksForNoTokenUnlessItIsToldOfSome() {
        assertThat(config(Map.of()).access()).isEqualTo(new Access.Open());
        assertThat(config(Map.of("FEED_KEYS", "keys.yaml")).access())
                .isEqualTo(new Access.ByToken(true, Path.of("keys.yaml"), null));
    }
}
