package org.alliancefeed.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.utils.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalBrokerTest {

    @TempDir
    Path dataDir;

    @Test
    void recordsThatWereWrittenCanBeRead() throws Exception {
        try (LocalBroker broker = start()) {
            Records records = new Records(broker.bootstrapServers());

            records.write("plenary", "workshop");

            assertThat(records.read(2)).containsExactly("plenary", "workshop");
        }
    }

    @Test
    void aRestartOnAnotherPortKeepsTheClusterAndItsRecords() throws Exception {
        String cluster;
        int firstPort;
        try (LocalBroker broker = start()) {
            Records records = new Records(broker.bootstrapServers());
            records.write("plenary");
            cluster = records.clusterId();
            firstPort = port(broker);
        }

        try (ServerSocket keepsTheFirstPortTaken = new ServerSocket(firstPort, 1, InetAddress.getLoopbackAddress());
                LocalBroker broker = start()) {
            Records records = new Records(broker.bootstrapServers());

            assertThat(port(broker)).isNotEqualTo(keepsTheFirstPortTaken.getLocalPort());
            assertThat(records.clusterId()).isEqualTo(cluster);
            assertThat(records.read(1)).containsExactly("plenary");
        }
    }

    @Test
    void aSecondBrokerOnTheSameFolderIsRefused() {
        try (LocalBroker running = start()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(DataDirectoryInUse.class)
                    .hasMessageContaining(dataDir.toString())
                    .hasMessageContaining("choose another folder");
        }
    }

    @Test
    void aTakenPortIsRefusedBeforeTheFolderIsTouched() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            PortInUse refusal = catchThrowableOfType(
                    PortInUse.class, () -> LocalBroker.start(new LocalBroker.Config(dataDir, other.getLocalPort())));

            assertThat(refusal.port()).isEqualTo(other.getLocalPort());
            assertThat(refusal.what()).isEqualTo(LocalBroker.WHAT);
            assertThat(refusal).hasMessageContaining("127.0.0.1:" + other.getLocalPort());
            assertThat(dataDir.resolve("meta.properties")).doesNotExist();
        }
    }

    @Test
    void aRefusedStartLeavesTheFolderFree() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> LocalBroker.start(new LocalBroker.Config(dataDir, other.getLocalPort())))
                    .isInstanceOf(PortInUse.class);
        }

        start().close();
    }

    @Test
    void closingFreesThePortWithinSeconds() throws Exception {
        LocalBroker broker = start();
        int port = port(broker);
        long start = System.nanoTime();

        broker.close();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
    }

    @Test
    void closingTwiceIsClosingOnce() {
        LocalBroker broker = start();
        broker.close();

        broker.close();

        start().close();
    }

    @Test
    void kafkaEndingTheProcessIsRaisedInstead() throws Exception {
        try (LocalBroker broker = start()) {
            assertThatThrownBy(() -> Exit.halt(1, "the disk is gone")).isInstanceOf(BrokerFailure.class);

            assertThat(broker.failure().get(1, TimeUnit.SECONDS)).hasMessageContaining("the disk is gone");
        }
    }

    @Test
    void closingIsNoFailure() {
        LocalBroker broker = start();

        broker.close();

        assertThat(broker.failure()).isNotDone();
    }

    @Test
    void aFolderThatIsAFileIsRefusedByName() throws Exception {
        Path file = Files.createFile(dataDir.resolve("file"));

        assertThatThrownBy(() -> LocalBroker.start(new LocalBroker.Config(file, 0)))
                .isInstanceOf(DataDirectoryUnusable.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void anAddressThatNoClientCanReachIsRefused() {
        assertThatThrownBy(() -> new LocalBroker.Config(dataDir, "0.0.0.0", 0)).hasMessageContaining("0.0.0.0");
    }

    @Test
    void aPortThatIsNoneIsRefused() {
        assertThatThrownBy(() -> new LocalBroker.Config(dataDir, 70_000)).hasMessageContaining("70000");
    }

    private LocalBroker start() {
        return LocalBroker.start(new LocalBroker.Config(dataDir, 0));
    }

    private static int port(LocalBroker broker) {
        return URI.create("kafka://" + broker.bootstrapServers()).getPort();
    }
}
