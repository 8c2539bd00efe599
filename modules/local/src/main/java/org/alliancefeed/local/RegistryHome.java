package org.alliancefeed.local;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Where the registry's program stands: named by {@value #PROPERTY}, or near this module's own classes. */
final class RegistryHome {

    static final String PROPERTY = "feed.registry.home";

    private static final String JAR = "quarkus-run.jar";

    private RegistryHome() {}

    static Path find() {
        List<Path> places = places();
        return places.stream()
                .filter(place -> Files.isRegularFile(jarIn(place)))
                .findFirst()
                .orElseThrow(() -> new RegistryFailure(
                        "No Apicurio Registry (%s) in %s. Build modules/local, or name its folder with -D%s=FOLDER."
                                .formatted(JAR, places, PROPERTY),
                        null));
    }

    static Path jarIn(Path home) {
        return home.resolve(JAR);
    }

    /** This module's jar or folder of classes. */
    static Path ownClasses() {
        CodeSource source = Objects.requireNonNull(
                RegistryHome.class.getProtectionDomain().getCodeSource(), "classes without a place");
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("not a place in the file system: " + source.getLocation(), e);
        }
    }

    private static List<Path> places() {
        String named = System.getProperty(PROPERTY);
        if (named != null) {
            return List.of(Path.of(named).toAbsolutePath());
        }
        // target/classes or target/*.jar: target/registry. lib/*.jar of an installed feed: the folder beside lib.
        Path folder = Objects.requireNonNull(ownClasses().toAbsolutePath().getParent());
        List<Path> places = new ArrayList<>(List.of(folder.resolve("registry")));
        if (folder.getParent() != null) {
            places.add(folder.resolveSibling("registry"));
        }
        return places;
    }
}
