package org.alliancefeed.server.editing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.Set;
import org.alliancefeed.model.json.RecordWriter;
import org.alliancefeed.model.organization.AlikeName;
import org.alliancefeed.model.organization.AlikeNames;
import org.alliancefeed.model.organization.Organization;
import org.alliancefeed.model.organization.OrganizationRef;
import org.alliancefeed.model.organization.Resolver;
import org.alliancefeed.server.organizations.Identities;
import org.alliancefeed.server.organizations.MemoryDirectory;
import org.alliancefeed.timelines.view.ResolvedMention;
import org.alliancefeed.timelines.view.Unresolved;

/** Shows a name that is unresolved with those that it may be. */
@Singleton
final class UnresolvedNames {

    private static final int MOST_CANDIDATES = 5;

    /** Spellings that differ in case and punctuation alone, which nobody reads all. */
    private static final int MOST_MENTIONS = 20;

    private final Identities identities;
    private final OfDirectory<AlikeNames> names;

    UnresolvedNames(Identities identities, MemoryDirectory directory) {
        this.identities = identities;
        names = new OfDirectory<>(directory, AlikeNames::new);
    }

    ObjectNode show(Unresolved one) {
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        item.set("organization", RecordWriter.write(new OrganizationRef(one.id(), one.name())));
        item.put("events", one.events());
        ArrayNode mentions = item.putArray("mentions");
        one.mentions().stream()
                .limit(MOST_MENTIONS)
                .map(ResolvedMention::mention)
                .distinct()
                .forEach(mentions::add);
        Set<String> claimants = claimants(one);
        ArrayNode mayBe = item.putArray("mayBe");
        claimants.forEach(id -> mayBe.add(RecordWriter.write(identities.called(id))));
        addCandidates(one, claimants, item.putArray("candidates"));
        return item;
    }

    private Set<String> claimants(Unresolved one) {
        Resolver resolver = new Resolver(identities.directory());
        Set<String> ids = new LinkedHashSet<>();
        one.mentions().stream()
                .limit(MOST_MENTIONS)
                .forEach(mention ->
                        ids.addAll(resolver.resolve(mention.mention()).mayBe()));
        return ids;
    }

    /** @param claimants which are shown already */
    private void addCandidates(Unresolved one, Set<String> claimants, ArrayNode candidates) {
        Set<String> shown = new LinkedHashSet<>(claimants);
        for (AlikeName alike : names.get().to(one.name())) {
            Organization current = identities.directory().current(alike.organizationId());
            if (current != null && candidates.size() < MOST_CANDIDATES && shown.add(current.id())) {
                ObjectNode candidate = candidates.addObject();
                candidate.set(
                        "organization", RecordWriter.write(new OrganizationRef(current.id(), current.displayName())));
                candidate.put("name", alike.name()).put("why", alike.why().text());
            }
        }
    }
}
