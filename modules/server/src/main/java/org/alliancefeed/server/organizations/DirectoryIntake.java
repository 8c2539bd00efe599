package org.alliancefeed.server.organizations;

import jakarta.inject.Singleton;
import java.util.List;
import org.alliancefeed.model.Problem;
import org.alliancefeed.model.organization.Organization;
import org.alliancefeed.server.intake.Offer;

/** Takes changes of the directory. */
@Singleton
final class DirectoryIntake {

    private final MemoryDirectory directory;
    private final DirectorySink sink;

    DirectoryIntake(MemoryDirectory directory, DirectorySink sink) {
        this.directory = directory;
        this.sink = sink;
    }

    /** For the entries of one request. */
    OfferedEntries entries() {
        return new OfferedEntries(directory, sink);
    }

    Offer removal(String id) {
        return Organization.isId(id)
                ? new Offer.Good(id, () -> sink.put(id, null))
                : new Offer.Bad(id, List.of(new Problem("", "no entry of the directory can have the id '" + id + "'")));
    }
}
