package org.alliancefeed.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.alliancefeed.local.LocalPlatform;

/** The platform of {@code feed up}, on a folder that goes with the JVM. */
final class InThisProcess {

    private static final String REGISTRY_HOME = "feed.registry.home";

    private InThisProcess() {}

    static TestPlatform start() {
        nameRegistryHome();
        try {
            Path dataDir = Files.createTempDirectory("feed-test-platform");
            LocalPlatform platform = LocalPlatform.start(LocalPlatform.Config.onFreePorts(dataDir));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                platform.close();
                delete(dataDir);
            }));
            return new TestPlatform(platform.bootstrapServers(), platform.registryUrl());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tests of one module alone have modules/local from Maven's repository, where no registry stands beside it. */
    private static void nameRegistryHome() {
        if (System.getProperty(REGISTRY_HOME) != null) {
            return;
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path home = folder.resolve("modules/local/target/registry");
            if (Files.isDirectory(home)) {
                System.setProperty(REGISTRY_HOME, home.toString());
                return;
            }
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
