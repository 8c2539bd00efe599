package org.alliancefeed.server.organizations;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import org.alliancefeed.model.Problem;
import org.alliancefeed.model.json.RecordWriter;
import org.alliancefeed.model.organization.Organization;
import org.alliancefeed.server.intake.Offer;

/** Takes changes of the directory. */
@Singleton
public final class DirectoryIntake {

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

    /** An entry as it is shown. */
    public Offer read(JsonNode json) {
        return entries().read(json);
    }

    /** One that stood on the topic before. What the directory has got since is not to be lost. */
    public Offer readAgain(Organization entry) {
        Organization standing = directory.organization(entry.id());
        return standing == null || standing.equals(entry)
                ? read(RecordWriter.write(entry))
                : new Offer.Bad(
                        entry.id(),
                        List.of(new Problem(
                                "", "the directory has another entry under this id, which this one would replace")));
    }

    public Offer removal(String id) {
        return Organization.isId(id)
                ? new Offer.Good(id, () -> sink.put(id, null))
                : new Offer.Bad(id, List.of(new Problem("", "no entry of the directory can have the id '" + id + "'")));
    }
}
