package org.alliancefeed.server.editing;

import java.util.Collection;
import java.util.function.Function;
import org.alliancefeed.model.organization.Organization;
import org.alliancefeed.server.organizations.MemoryDirectory;
import org.jspecify.annotations.Nullable;

/** What is made of the whole directory: once, and again when it is asked for after the directory has changed. */
final class OfDirectory<T> {

    private record Made<T>(long version, T what) {}

    private final MemoryDirectory directory;
    private final Function<Collection<Organization>, T> make;
    private @Nullable Made<T> made;

    OfDirectory(MemoryDirectory directory, Function<Collection<Organization>, T> make) {
        this.directory = directory;
        this.make = make;
    }

    synchronized T get() {
        // Read first: what changes meanwhile makes the next call look again.
        long version = directory.version();
        Made<T> known = made;
        if (known == null || known.version() != version) {
            known = new Made<>(version, make.apply(directory.all()));
            made = known;
        }
        return known.what();
    }
}
