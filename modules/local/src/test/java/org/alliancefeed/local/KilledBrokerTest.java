package org.alliancefeed.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What becomes of the transactions that were being committed when a broker was killed. */
@Timeout(60)
class KilledBrokerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String ELECTED = "Elected as the txn coordinator";

    /** What a new folder's broker leads, it leads at the first epoch until it is given up. */
    private static final Pattern SINCE_THE_KILL = Pattern.compile(".* at epoch [1-9]\\d*");

    private final Logger coordinator =
            (Logger) LoggerFactory.getLogger("kafka.coordinator.transaction.TransactionCoordinator");
    private final ListAppender<ILoggingEvent> told = new ListAppender<>();

    @TempDir
    Path dataDir;

    @BeforeEach
    void listen() {
        coordinator.setLevel(Level.INFO);
        coordinator.setAdditive(false);
        coordinator.addAppender(told);
        told.start();
    }

    @AfterEach
    void listenNoMore() {
        coordinator.detachAppender(told);
        coordinator.setAdditive(true);
        coordinator.setLevel(null);
    }

    @Test
    void nothingStaysOpenOfWhatWasBeingCommittedSinceNobodyActsOnLeadershipOfBefore() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CommittingProcess.class.getName(),
                        dataDir.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(process.inputReader().readLine()).isEqualTo(PlatformProcess.READY);
        } finally {
            process.destroyForcibly().waitFor();
        }

        try (LocalBroker again = LocalBroker.start(new LocalBroker.Config(dataDir, 0));
                Admin admin = Admin.create(Map.of("bootstrap.servers", again.bootstrapServers()))) {
            admin.fenceProducers(CommittingProcess.TRANSACTIONS).all().get();
            Map<TopicPartition, Long> written = ends(admin, IsolationLevel.READ_UNCOMMITTED);

            await().atMost(PATIENCE).untilAsserted(() -> assertThat(ends(admin, IsolationLevel.READ_COMMITTED))
                    .isEqualTo(written));
            assertThat(elections()).isNotEmpty().allSatisfy(election -> assertThat(election)
                    .matches(SINCE_THE_KILL));
        }
    }

    private List<String> elections() {
        return List.copyOf(told.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> message.contains(ELECTED))
                .toList();
    }

    private static Map<TopicPartition, Long> ends(Admin admin, IsolationLevel isolation) throws Exception {
        Map<TopicPartition, OffsetSpec> latest = IntStream.range(0, CommittingProcess.PARTITIONS)
                .mapToObj(number -> new TopicPartition(CommittingProcess.TOPIC, number))
                .collect(Collectors.toMap(Function.identity(), one -> OffsetSpec.latest()));
        return admin.listOffsets(latest, new ListOffsetsOptions(isolation)).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }
}
