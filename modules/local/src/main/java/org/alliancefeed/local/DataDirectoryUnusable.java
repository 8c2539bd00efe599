package org.alliancefeed.local;

import java.io.IOException;
import java.nio.file.Path;

/** The folder cannot be created, read or written. */
public final class DataDirectoryUnusable extends StartFailure {

    DataDirectoryUnusable(Path dataDir, IOException cause) {
        super(
                "The folder %s cannot be used: %s. Make it writable, or choose another folder."
                        .formatted(dataDir, cause),
                cause);
    }
}
