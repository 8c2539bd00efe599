package org.alliancefeed.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A platform in a process of its own, which can be killed with nothing of it left to clean up. */
@Timeout(60)
class KilledPlatformTest {

    @TempDir
    Path dataDir;

    private Process platform;
    private ProcessHandle registry;

    @BeforeEach
    void startInAnotherProcess() throws Exception {
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

    @AfterEach
    void kill() throws Exception {
        platform.destroyForcibly().waitFor();
        registry.onExit().get(10, TimeUnit.SECONDS);
    }

    @Test
    void aBrokerOnAFolderOfAnotherProcessIsRefusedByItsProcessId() {
        assertThatThrownBy(() -> LocalBroker.start(new LocalBroker.Config(dataDir.resolve("kafka"), 0)))
                .isInstanceOf(DataDirectoryInUse.class)
                .hasMessageContaining("process " + platform.pid());
    }

    @Test
    void aKilledParentTakesItsRegistryAlong() throws Exception {
        platform.destroyForcibly().waitFor();

        registry.onExit().get(10, TimeUnit.SECONDS);

        assertThat(registry.isAlive()).isFalse();
    }

    @Test
    void whatWasWrittenBeforeTheKillIsThereAfterwards() throws Exception {
        platform.destroyForcibly().waitFor();

        try (LocalPlatform next = LocalPlatform.start(LocalPlatform.Config.onFreePorts(dataDir))) {
            assertThat(new Records(next.bootstrapServers()).read(1)).containsExactly(PlatformProcess.RECORD);
            assertThat(new Schemas(next.registryUrl()).schema(1)).contains(PlatformProcess.SCHEMA);
        }
    }
}
