package org.alliancefeed.benchmarks.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.Participant;
import org.alliancefeed.model.matching.ResolvedEvent;
import org.alliancefeed.model.organization.Directory;
import org.alliancefeed.model.organization.Organization;
import org.alliancefeed.model.organization.Resolver;
import org.jspecify.annotations.Nullable;

/** A directory of a list of entries, in memory. */
public final class ListedDirectory implements Directory {

    private final Map<String, Organization> entries = new HashMap<>();
    private final Map<String, List<NameClaim>> claims = new HashMap<>();

    public ListedDirectory(Collection<Organization> listed) {
        for (Organization entry : listed) {
            entries.put(entry.id(), entry);
            entry.normalNames().forEach((name, type) -> claims.computeIfAbsent(name, one -> new ArrayList<>())
                    .add(new NameClaim(entry.id(), type)));
        }
    }

    @Override
    public @Nullable Organization organization(String id) {
        return entries.get(id);
    }

    @Override
    public List<NameClaim> claims(String normalName) {
        return claims.getOrDefault(normalName, List.of());
    }

    /** The event with its mentions resolved, as the feed does it. */
    public ResolvedEvent resolve(Event event) {
        Resolver resolver = new Resolver(this);
        return new ResolvedEvent(
                event,
                event.everyParticipant().stream()
                        .map(Participant::organization)
                        .distinct()
                        .map(resolver::resolve)
                        .toList());
    }
}
