package org.alliancefeed.local;

import java.nio.file.Path;

/** Another running broker or registry, here or in another process, holds the folder. Nothing in it was touched. */
public final class DataDirectoryInUse extends StartFailure {

    private final transient Path dataDir;

    DataDirectoryInUse(Path dataDir, String holder) {
        super(
                "The folder %s is in use by another running feed%s. Stop that one, or choose another folder."
                        .formatted(dataDir, holder.isEmpty() ? "" : " (process " + holder + ")"),
                null);
        this.dataDir = dataDir;
    }

    public Path dataDir() {
        return dataDir;
    }
}
