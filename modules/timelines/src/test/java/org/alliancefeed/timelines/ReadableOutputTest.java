package org.alliancefeed.timelines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.alliancefeed.topics.log.Position;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever has waited for a position sees all that came of it, on the topics that no stage reads too. */
class ReadableOutputTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofMillis(300);

    @TempDir
    Path state;

    @ParameterizedTest
    @ValueSource(strings = {"alliance.rejected.v1", "alliance.changes.v1"})
    void aWaitGoesOnAsLongAsWhatIsWrittenIsNotDecided(String topic) throws Exception {
        try (Node node = Node.start("readable-output", 1, state);
                KafkaProducer<byte[], byte[]> producer = producer()) {
            assertThat(node.progress().await(Position.NONE, PATIENCE)).isTrue();

            producer.beginTransaction();
            producer.send(new ProducerRecord<>(topic, 1, null, new byte[] {1})).get();
            assertThat(node.progress().await(Position.NONE, SHORT)).isFalse();

            producer.abortTransaction();
            assertThat(node.progress().await(Position.NONE, PATIENCE)).isTrue();
        }
    }

    private static KafkaProducer<byte[], byte[]> producer() {
        Map<String, Object> config = Node.connection().kafka();
        config.put("transactional.id", "another-writer");
        KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        producer.initTransactions();
        return producer;
    }
}
