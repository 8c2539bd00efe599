package org.alliancefeed.server.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.alliancefeed.server.RealNode;
import org.alliancefeed.topics.Connection;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The catalogue of a real broker, beside counts that have got nowhere. */
@Timeout(60)
@ExtendWith(RealNode.Started.class)
class KafkaCatalogueTest {

    private final RealNode node;

    KafkaCatalogueTest(RealNode node) {
        this.node = node;
    }

    @Test
    void itWaitsOnceForTheCountsOfAllTopicsAndDoesWithoutThem() throws Exception {
        Connection nowhere = new Connection(
                "127.0.0.1:1",
                node.connection().registryUrl(),
                Map.of("default.api.timeout.ms", "500", "request.timeout.ms", "500"));
        try (Admin admin = Admin.create(node.connection().kafka());
                EventCounts counts = EventCounts.start(nowhere, "counts-nowhere")) {
            KafkaCatalogue catalogue =
                    new KafkaCatalogue(admin, node.connection().registry(), counts);

            Instant start = Instant.now();
            List<Standing> read = catalogue.read();

            // There are seven topics of events, and two seconds for all of them.
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
            assertThat(read).isNotEmpty().allSatisfy(one -> assertThat(one.events())
                    .isNull());
        }
    }
}
