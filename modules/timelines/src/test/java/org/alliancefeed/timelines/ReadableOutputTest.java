package org.alliancefeed.timelines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.alliancefeed.topics.FeedTopic;
import org.alliancefeed.topics.log.Position;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever has waited for a position sees all that came of it, also on the topics that no stage reads. */
class ReadableOutputTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Many times what a wait for nothing takes. */
    private static final int TIMES = 10;

    @TempDir
    Path state;

    static Stream<String> topics() {
        return Stream.of(FeedTopic.REJECTED, FeedTopic.CHANGES).map(FeedTopic::name);
    }

    @ParameterizedTest
    @MethodSource("topics")
    void a_wait_goes_on_as_long_as_what_is_written_is_not_decided(String topic) throws Exception {
        try (Node node = Node.start("readable-output", 1, state);
                KafkaProducer<byte[], byte[]> producer = producer()) {
            assertThat(awaitAll(node)).isTrue();
            long began = System.nanoTime();
            assertThat(awaitAll(node)).isTrue();
            long usual = System.nanoTime() - began;

            producer.beginTransaction();
            producer.send(new ProducerRecord<>(topic, 1, null, new byte[] {1})).get();
            CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(() -> awaitAll(node));
            assertThatThrownBy(() -> waiting.get(TIMES * usual, TimeUnit.NANOSECONDS))
                    .isInstanceOf(TimeoutException.class);

            // Leaves nothing for others to read.
            producer.abortTransaction();
            assertThat(waiting.get()).isTrue();
        }
    }

    private static boolean awaitAll(Node node) {
        try {
            return node.progress().await(Position.NONE, PATIENCE);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
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
