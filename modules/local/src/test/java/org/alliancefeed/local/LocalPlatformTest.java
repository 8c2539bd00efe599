package org.alliancefeed.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPlatformTest {

    @TempDir
    Path dataDir;

    @Test
    void bothAreReadyWhenItHasStarted() throws Exception {
        try (LocalPlatform platform = LocalPlatform.start(LocalPlatform.Config.onFreePorts(dataDir))) {
            Records records = new Records(platform.bootstrapServers());

            records.write("plenary");

            assertThat(records.read(1)).containsExactly("plenary");
            assertThat(new Schemas(platform.registryUrl()).register("meetings-value", "string"))
                    .isEqualTo("{\"id\":1}");
        }
    }

    @Test
    void itSaysHowLongEachTookToStart() {
        try (LocalPlatform platform = LocalPlatform.start(LocalPlatform.Config.onFreePorts(dataDir))) {
            LocalPlatform.StartUp startUp = platform.startUp();

            assertThat(startUp.broker()).isBetween(Duration.ofMillis(1), startUp.total());
            assertThat(startUp.registry()).isBetween(Duration.ofMillis(1), startUp.total());
        }
    }

    @Test
    void whenTheBrokerIsRefusedTheRegistryDoesNotStayBehind() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> LocalPlatform.start(new LocalPlatform.Config(dataDir, other.getLocalPort(), 0)))
                    .isInstanceOf(PortInUse.class);
        }

        assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive))
                .isEmpty();
    }
}
