package org.alliancefeed.server.editing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alliancefeed.model.json.RecordWriter;
import org.alliancefeed.model.organization.AlikeEntries;
import org.alliancefeed.model.organization.Duplicates;
import org.alliancefeed.model.organization.Organization;
import org.alliancefeed.server.organizations.Family;
import org.alliancefeed.server.organizations.Identities;
import org.alliancefeed.server.organizations.MemoryDirectory;

/** Pairs of entries that look like one organization, but for those of which it is known how they belong together. */
@Singleton
final class DuplicateEntries {

    private final Identities identities;
    private final MemoryDirectory directory;
    private final Family family;
    private final OfDirectory<List<AlikeEntries>> alike;

    DuplicateEntries(Identities identities, MemoryDirectory directory, Family family) {
        this.identities = identities;
        this.directory = directory;
        this.family = family;
        alike = new OfDirectory<>(directory, Duplicates::in);
    }

    /** The surest first. */
    List<AlikeEntries> all() {
        Map<String, AlikeEntries> byPair = new TreeMap<>();
        for (AlikeEntries pair : alike.get()) {
            Organization one = directory.current(pair.one());
            Organization other = directory.current(pair.other());
            if (one != null && other != null && isOpen(one.id(), other.id())) {
                AlikeEntries now = AlikeEntries.of(one.id(), other.id(), pair.why(), pair.detail());
                byPair.putIfAbsent(now.one() + "|" + now.other(), now);
            }
        }
        return byPair.values().stream().sorted().toList();
    }

    private boolean isOpen(String one, String other) {
        return !one.equals(other)
                && !directory.areDifferent(one, other)
                && !family.isAbove(one, other)
                && !family.isAbove(other, one);
    }

    ObjectNode show(AlikeEntries pair) {
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        ArrayNode organizations = item.putArray("organizations");
        List.of(pair.one(), pair.other()).forEach(id -> organizations.add(RecordWriter.write(identities.called(id))));
        return item.put("why", pair.why().text()).put("detail", pair.detail());
    }
}
