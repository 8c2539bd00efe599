package org.alliancefeed.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPlatformTest {

    @TempDir
    static Path dataDir;

    private static LocalPlatform platform;

    @BeforeAll
    static void start() {
        platform = LocalPlatform.start(LocalPlatform.Config.onFreePorts(dataDir.resolve("first")));
    }

    @AfterAll
    static void close() {
        platform.close();
    }

    private static List<ProcessHandle> children() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive).toList();
    }

    @Test
    void bothAreReadyWhenItHasStarted() throws Exception {
        Records records = new Records(platform.bootstrapServers());

        records.write("plenary");

        assertThat(records.read(1)).containsExactly("plenary");
        assertThat(new Schemas(platform.registryUrl()).register("meetings-value", "string"))
                .isEqualTo("{\"id\":1}");
    }

    @Test
    void itSaysHowLongEachTookToStart() {
        LocalPlatform.StartUp startUp = platform.startUp();

        assertThat(startUp.broker()).isBetween(Duration.ofMillis(1), startUp.total());
        assertThat(startUp.registry()).isBetween(Duration.ofMillis(1), startUp.total());
    }

    @Test
    void whenTheBrokerIsRefusedTheRegistryDoesNotStayBehind() throws Exception {
        List<ProcessHandle> before = children();
        Path second = dataDir.resolve("second");
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> LocalPlatform.start(new LocalPlatform.Config(second, other.getLocalPort(), 0)))
                    .isInstanceOf(PortInUse.class);
        }

        assertThat(children()).isEqualTo(before);
    }
}
