package org.alliancefeed.server.organizations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.List;
import org.alliancefeed.model.Problem;
import org.alliancefeed.model.json.RecordReader;
import org.alliancefeed.model.organization.Organization;
import org.alliancefeed.server.intake.Offer;

/** Reads entries of the directory that are offered. */
@Singleton
final class DirectoryIntake {

    private final DirectorySink sink;

    DirectoryIntake(DirectorySink sink) {
        this.sink = sink;
    }

    Offer read(JsonNode json) {
        RecordReader.Result<Organization> read = RecordReader.read(json, Organization.class);
        Organization organization = read.value();
        List<Problem> problems = organization == null ? read.problems() : organization.check();
        return organization == null || !problems.isEmpty()
                ? new Offer.Bad(json.path("id").asText(""), problems)
                : new Offer.Good(organization.id(), () -> sink.put(organization.id(), organization));
    }

    /** The path names it: the body may leave its id out, and cannot have another. */
    Offer read(String id, JsonNode json) {
        if (!(json instanceof ObjectNode entry)) {
            return read(json);
        }
        JsonNode given = entry.path("id");
        if (given.isMissingNode() || given.isNull()) {
            return read(entry.deepCopy().put("id", id));
        }
        return given.asText().equals(id)
                ? read(entry)
                : new Offer.Bad(id, List.of(new Problem("/id", "must be '" + id + "' as in the path, or be left out")));
    }

    Offer removal(String id) {
        return Organization.isId(id)
                ? new Offer.Good(id, () -> sink.put(id, null))
                : new Offer.Bad(id, List.of(new Problem("", "no entry of the directory can have the id '" + id + "'")));
    }
}
