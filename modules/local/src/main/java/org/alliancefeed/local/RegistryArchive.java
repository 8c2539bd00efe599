package org.alliancefeed.local;

import java.nio.file.Path;

final class RegistryArchive {
    private RegistryArchive() {}

    static Path in(Path home) {
        return home.resolve("classes.jsa");
    }
}
