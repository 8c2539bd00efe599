package org.alliancefeed.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** A broker whose clients commit transactions without a pause, so that it is killed in the middle of some. */
final class CommittingProcess {

    static final String TOPIC = "meetings";
    static final int PARTITIONS = 40;
    static final List<String> TRANSACTIONS =
            IntStream.range(0, 8).mapToObj(number -> "committer-" + number).toList();

    private CommittingProcess() {}

    public static void main(String[] args) throws Exception {
        LocalBroker broker = LocalBroker.start(new LocalBroker.Config(Path.of(args[0]), 0));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, Optional.of(PARTITIONS), Optional.empty())))
                    .all()
                    .get();
        }
        CountDownLatch begun = new CountDownLatch(TRANSACTIONS.size());
        TRANSACTIONS.forEach(id -> Thread.ofPlatform().start(() -> commitForEver(broker, id, begun)));
        if (!begun.await(30, TimeUnit.SECONDS)) {
            System.exit(1);
        }
        System.out.println(PlatformProcess.READY);
    }

    private static void commitForEver(LocalBroker broker, String transaction, CountDownLatch begun) {
        Map<String, Object> config =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "transactional.id", transaction);
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            while (true) {
                producer.beginTransaction();
                for (int partition = 0; partition < PARTITIONS; partition++) {
                    producer.send(new ProducerRecord<>(TOPIC, partition, null, "plenary"));
                }
                producer.commitTransaction();
                begun.countDown();
            }
        }
    }
}
