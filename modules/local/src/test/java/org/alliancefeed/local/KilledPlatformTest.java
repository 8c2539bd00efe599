package org.alliancefeed.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A platform in a process of its own, which can be killed with nothing of it left to clean up: before that and after. */
@Timeout(60)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledPlatformTest {

    @TempDir
    static Path dataDir;

    private static Process platform;
    private static ProcessHandle registry;

    @BeforeAll
    static void startInAnotherProcess() throws Exception {
        platform = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PlatformProcess.class.getName(),
                        dataDir.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(platform.inputReader().readLine()).isEqualTo(PlatformProcess.READY);
        registry = platform.children().findFirst().orElseThrow();
    }

    @AfterAll
    static void kill() throws Exception {
        platform.destroyForcibly().waitFor();
        registry.onExit().get(10, TimeUnit.SECONDS);
    }

    @Test
    @Order(1)
    void aBrokerOnAFolderOfAnotherProcessIsRefusedByItsProcessId() {
        assertThatThrownBy(() -> LocalBroker.start(new LocalBroker.Config(dataDir.resolve("kafka"), 0)))
                .isInstanceOf(DataDirectoryInUse.class)
                .hasMessageContaining("process " + platform.pid());
    }

    @Test
    @Order(2)
    void aKilledParentTakesItsRegistryAlong() throws Exception {
        platform.destroyForcibly().waitFor();

        registry.onExit().get(10, TimeUnit.SECONDS);

        assertThat(registry.isAlive()).isFalse();
    }

    @Test
    @Order(3)
    void whatWasWrittenBeforeTheKillIsThereAfterwards() throws Exception {
        platform.destroyForcibly().waitFor();

        try (LocalPlatform next = LocalPlatform.start(LocalPlatform.Config.onFreePorts(dataDir))) {
            assertThat(new Records(next.bootstrapServers()).read(1)).containsExactly(PlatformProcess.RECORD);
            assertThat(new Schemas(next.registryUrl()).schema(1)).contains(PlatformProcess.SCHEMA);
        }
    }
}
