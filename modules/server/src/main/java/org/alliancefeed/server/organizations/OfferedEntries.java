package org.alliancefeed.server.organizations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alliancefeed.model.Problem;
import org.alliancefeed.model.json.RecordReader;
import org.alliancefeed.model.organization.Directory;
import org.alliancefeed.model.organization.EntryRules;
import org.alliancefeed.model.organization.Link;
import org.alliancefeed.model.organization.Organization;
import org.alliancefeed.server.intake.Offer;
import org.jspecify.annotations.Nullable;

/** The entries that one request offers. Each is held against the directory as it will be with those before it. */
final class OfferedEntries {

    private final Directory directory;
    private final DirectorySink sink;
    private final Map<String, Organization> taken = new HashMap<>();

    OfferedEntries(Directory directory, DirectorySink sink) {
        this.directory = directory;
        this.sink = sink;
    }

    Offer read(JsonNode json) {
        RecordReader.Result<Organization> read = RecordReader.read(json, Organization.class);
        Organization entry = read.value();
        List<Problem> problems = entry == null ? read.problems() : EntryRules.check(entry, this::organization);
        if (entry == null || !problems.isEmpty()) {
            return new Offer.Bad(json.path("id").asText(""), problems);
        }
        taken.put(entry.id(), entry);
        return new Offer.Good(entry.id(), () -> sink.put(entry.id(), entry), () -> warnings(entry));
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

    /** Entries may come in any order, so that one names another that nobody knows may be right. */
    private List<Problem> warnings(Organization entry) {
        List<Problem> warnings = new ArrayList<>();
        for (Link link : Link.values()) {
            String other = link.of(entry);
            if (other != null && organization(other) == null) {
                warnings.add(new Problem(link.pointer(), "no organization has the id '" + other + "' so far"));
            }
        }
        return warnings;
    }

    private @Nullable Organization organization(String id) {
        Organization offered = taken.get(id);
        return offered == null ? directory.organization(id) : offered;
    }
}
