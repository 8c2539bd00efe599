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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalRegistryTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path dataDir;

    @Test
    void schemasKeepTheirIdsOverARestart() throws Exception {
        try (LocalRegistry registry = start()) {
            Schemas schemas = new Schemas(registry.url());
            schemas.register("meetings-value", "string");
            assertThat(schemas.register("statements-value", "long")).isEqualTo("{\"id\":2}");
        }

        try (LocalRegistry registry = start()) {
            Schemas schemas = new Schemas(registry.url());

            assertThat(schemas.schema(2)).contains("long");
            assertThat(schemas.register("statements-value", "long")).isEqualTo("{\"id\":2}");
            assertThat(schemas.register("votes-value", "boolean")).isEqualTo("{\"id\":3}");
        }
    }

    @Test
    void whatWasRegisteredByMistakeCanBeDeleted() throws Exception {
        try (LocalRegistry registry = start()) {
            Schemas schemas = new Schemas(registry.url());
            schemas.register("meetings-value", "string");

            assertThat(schemas.delete("meetings-value")).isEqualTo("[1]");
        }
    }

    @Test
    void closingEndsTheChildAndFreesItsPort() throws Exception {
        LocalRegistry registry = start();
        int port = URI.create(registry.url()).getPort();

        registry.close();

        assertThat(registry.process().isAlive()).isFalse();
        assertThat(registry.failure()).isNotDone();
        new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
    }

    @Test
    void itListensOnThePortThatItWasGiven() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        try (LocalRegistry registry = LocalRegistry.start(new LocalRegistry.Config(dataDir, port))) {
            registry.awaitReady(PATIENCE);

            assertThat(registry.url()).isEqualTo("http://127.0.0.1:" + port + "/apis/ccompat/v7");
        }
    }

    @Test
    void aSecondRegistryOnTheSameFolderIsRefused() {
        try (LocalRegistry running = LocalRegistry.start(new LocalRegistry.Config(dataDir, 0))) {
            assertThatThrownBy(() -> LocalRegistry.start(new LocalRegistry.Config(dataDir, 0)))
                    .isInstanceOf(DataDirectoryInUse.class)
                    .hasMessageContaining(dataDir.toString());
        }
    }

    @Test
    void aTakenPortIsRefused() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            PortInUse refusal = catchThrowableOfType(
                    PortInUse.class,
                    () -> LocalRegistry.start(new LocalRegistry.Config(dataDir, other.getLocalPort())));

            assertThat(refusal.port()).isEqualTo(other.getLocalPort());
            assertThat(refusal.what()).isEqualTo(LocalRegistry.WHAT);
        }
    }

    @Test
    void aChildThatCannotStartSaysWhyWithTheEndOfItsLog() throws Exception {
        Files.createDirectory(dataDir.resolve("schemas.mv.db"));

        try (LocalRegistry registry = LocalRegistry.start(new LocalRegistry.Config(dataDir, 0))) {
            assertThatThrownBy(() -> registry.awaitReady(PATIENCE))
                    .isInstanceOf(RegistryFailure.class)
                    .hasMessageContaining("registry.log")
                    .hasMessageContaining("schemas.mv.db");
        }
    }

    @Test
    void aChildThatIsKilledIsAFailure() throws Exception {
        try (LocalRegistry registry = start()) {
            registry.process().destroyForcibly();

            assertThat(registry.failure().get(10, TimeUnit.SECONDS)).hasMessageContaining("ended by itself");
        }
    }

    @Test
    void theAddressIsNotKnownBeforeItIsReady() {
        try (LocalRegistry registry = LocalRegistry.start(new LocalRegistry.Config(dataDir, 0))) {
            assertThatThrownBy(registry::url).hasMessageContaining("awaitReady");
        }
    }

    @Test
    void aRegistryThatTakesTooLongIsClosed() {
        LocalRegistry registry = LocalRegistry.start(new LocalRegistry.Config(dataDir, 0));

        assertThatThrownBy(() -> registry.awaitReady(Duration.ofMillis(1)))
                .isInstanceOf(RegistryFailure.class)
                .hasMessageContaining("not ready");

        assertThat(registry.process().isAlive()).isFalse();
    }

    private LocalRegistry start() {
        return LocalRegistry.start(new LocalRegistry.Config(dataDir, 0)).awaitReady(PATIENCE);
    }
}
