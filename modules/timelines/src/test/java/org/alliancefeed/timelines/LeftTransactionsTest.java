package org.alliancefeed.timelines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alliancefeed.topics.FeedTopic;
import org.alliancefeed.topics.Publisher;
import org.alliancefeed.topics.log.Position;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process leaves behind that was killed after one of its threads had been replaced. */
class LeftTransactionsTest {

    private static final String APPLICATION = "left-transactions";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path state;

    @Test
    void nobody_waits_for_a_transaction_that_a_thread_of_an_earlier_process_left_open() throws Exception {
        String replaced;
        try (Node ignored = Node.start(APPLICATION, 1, state)) {
            replaced = onlyTransaction().replaceAll("-1$", "-2");
        }
        assertThat(replaced).endsWith("-2");

        KafkaProducer<byte[], byte[]> killed = leaveOpen(replaced);
        try (Node node = Node.start(APPLICATION, 1, state);
                Publisher publisher = Node.publisher()) {
            Position position = publisher
                    .publish(FeedDriver.event(
                            "{'kind': 'meeting', 'participants': [{'organization': 'Org', 'role': 'host'}]}"))
                    .join();

            assertThat(node.progress().await(position, PATIENCE)).isTrue();
        } finally {
            killed.close(Duration.ZERO);
        }
    }

    /** Of an application with one thread. */
    private static String onlyTransaction() throws Exception {
        try (Admin admin = Admin.create(Node.connection().kafka())) {
            return await().atMost(PATIENCE).until(() -> transactions(admin), ids -> ids.size() == 1).stream()
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Set<String> transactions(Admin admin) throws Exception {
        return admin.listTransactions().all().get().stream()
                .map(TransactionListing::transactionalId)
                .filter(id -> id.startsWith(APPLICATION))
                .collect(Collectors.toSet());
    }

    /** @return what keeps it open; a producer that is closed in good order would not */
    private static KafkaProducer<byte[], byte[]> leaveOpen(String transaction) {
        Map<String, Object> config = Node.connection().kafka();
        config.put("transactional.id", transaction);
        // Longer than anybody here waits.
        config.put("transaction.timeout.ms", 120_000);
        KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        producer.initTransactions();
        producer.beginTransaction();
        producer.partitionsFor(FeedTopic.BLOCKS.name())
                .forEach(one -> producer.send(
                        new ProducerRecord<>(one.topic(), one.partition(), new byte[] {1}, new byte[] {1})));
        producer.flush();
        return producer;
    }
}
