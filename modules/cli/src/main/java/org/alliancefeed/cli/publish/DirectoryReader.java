package org.alliancefeed.cli.publish;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alliancefeed.model.Problem;
import org.alliancefeed.model.json.RecordReader;
import org.alliancefeed.model.organization.EntryRules;
import org.alliancefeed.model.organization.Organization;

/** Reads entries of the directory, each held against those before it: what the feed has of others is not known here. */
final class DirectoryReader {

    private final Map<String, Organization> before = new HashMap<>();

    RecordReader.Result<Organization> read(JsonNode json) {
        RecordReader.Result<Organization> read = RecordReader.read(json, Organization.class);
        Organization entry = read.value();
        if (entry == null) {
            return read;
        }
        List<Problem> problems = EntryRules.check(entry, before::get);
        if (!problems.isEmpty()) {
            return new RecordReader.Result<>(null, problems);
        }
        before.put(entry.id(), entry);
        return read;
    }
}
