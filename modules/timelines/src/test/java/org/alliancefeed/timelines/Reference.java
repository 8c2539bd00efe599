package org.alliancefeed.timelines;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.alliancefeed.model.activity.ActivityState;
import org.alliancefeed.model.activity.Folding;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.Participant;
import org.alliancefeed.model.event.Status;
import org.alliancefeed.model.judgement.Belonging;
import org.alliancefeed.model.judgement.Judgement;
import org.alliancefeed.model.matching.Matches;
import org.alliancefeed.model.matching.ResolvedEvent;
import org.alliancefeed.model.organization.Organization;
import org.alliancefeed.model.organization.Resolver;

/**
 * What the feed must come to, worked out the plain way: everything is there, everything is held against everything. Its
 * activities are what docs/design.md says, and the topology must make the same of the same events.
 *
 * <p>It asks the same resolver, the same rules ({@link Matches}) and the same {@link Folding} as the topology. So it shows
 * that the topology looks at all that it must look at and forgets nothing, and not that two reports are one, or that an
 * activity believes the right one. That is shown by examples and labelled pairs; docs/design.md, under "The proof", says
 * which.
 */
final class Reference {

    private final Map<String, ResolvedEvent> live = new TreeMap<>();
    private final Map<String, ResolvedEvent> retracted = new TreeMap<>();
    private final Map<String, String> rootOf = new TreeMap<>();
    private final Set<String> apart = new TreeSet<>();
    private final Map<String, PlainCluster> clusterOf = new TreeMap<>();
    private final Map<String, Set<String>> deniersOf = new TreeMap<>();

    /** What stands under each id, given revisions of events, entries of the directory and judgements. */
    static Map<String, ActivityState> states(Collection<? extends Record> inputs) {
        Map<String, Event> newest = new TreeMap<>();
        Map<String, Organization> organizations = new TreeMap<>();
        Map<String, Judgement> judgements = new TreeMap<>();
        for (Record input : inputs) {
            switch (input) {
                case Event event ->
                    newest.merge(
                            event.id(),
                            event,
                            (one, other) -> Event.BY_REVISION.compare(one, other) >= 0 ? one : other);
                case Organization organization -> organizations.put(organization.id(), organization);
                case Judged(String key, Judgement judgement) when judgement == null -> judgements.remove(key);
                case Judged(String key, Judgement judgement) -> judgements.put(key, judgement);
                default -> throw new IllegalArgumentException(String.valueOf(input));
            }
        }
        Reference reference = new Reference();
        reference.judge(newest, judgements);
        reference.deny(newest.values());
        Resolver resolver = new Resolver(new PlainDirectory(organizations.values(), judgements.keySet()));
        newest.values().forEach(event -> reference.add(event, resolver));
        reference.cluster();
        return reference.states();
    }

    private void judge(Map<String, Event> known, Map<String, Judgement> judgements) {
        Belonging belonging = id -> {
            Judgement judgement = judgements.get("event:" + id);
            return judgement == null ? null : judgement.activity();
        };
        for (Event event : known.values()) {
            String id = event.id();
            String root = belonging.root(id);
            Event with = known.get(root);
            if (!root.equals(id) && with != null && canBeOne(event, with)) {
                rootOf.put(id, root);
            }
            Judgement judgement = judgements.get("event:" + id);
            if (judgement != null && judgement.apart()) {
                apart.add(id);
            }
        }
    }

    /** Nobody is put with what was taken back or is of another kind, nor a part with its whole. */
    private static boolean canBeOne(Event event, Event with) {
        return with.status() != Status.RETRACTED
                && event.kind() == with.kind()
                && !with.id().equals(event.partOf())
                && !event.id().equals(with.partOf());
    }

    private void deny(Collection<Event> events) {
        for (Event denied : events) {
            for (Event denying : events) {
                boolean denies = denying.denies().contains(denied.id())
                        || denied.sources().stream()
                                .anyMatch(source -> denying.denies().contains(source.id()));
                if (denies && denying != denied && denying.status() != Status.RETRACTED) {
                    deniersOf
                            .computeIfAbsent(denied.id(), id -> new TreeSet<>())
                            .add(denying.id());
                }
            }
        }
    }

    private void add(Event event, Resolver resolver) {
        ResolvedEvent resolved = new ResolvedEvent(
                event,
                event.everyParticipant().stream()
                        .map(Participant::organization)
                        .distinct()
                        .map(resolver::resolve)
                        .toList());
        (event.status() == Status.RETRACTED ? retracted : live).put(event.id(), resolved);
    }

    /** The events that the rules speak of. */
    private Stream<ResolvedEvent> ruled() {
        return live.values().stream().filter(event -> !rootOf.containsKey(event.id()) && !apart.contains(event.id()));
    }

    private void cluster() {
        List<ResolvedEvent> anchors = ruled().filter(Reference::isWellDated).toList();
        new PlainTies(anchors).clusters().forEach(this::add);
        new PlainFits(clusterOf, anchors)
                .place(ruled().filter(event -> !isWellDated(event)).toList());
        live.values().stream()
                .filter(event -> apart.contains(event.id()) && !rootOf.containsKey(event.id()))
                .forEach(event -> add(PlainCluster.of(List.of(event))));
        rootOf.forEach((id, root) -> {
            ResolvedEvent event = live.get(id);
            if (event != null) {
                PlainCluster cluster = Objects.requireNonNull(clusterOf.get(root));
                cluster.events().add(event);
                clusterOf.put(id, cluster);
            }
        });
    }

    private static boolean isWellDated(ResolvedEvent event) {
        return Matches.days(event) != null;
    }

    private void add(PlainCluster cluster) {
        cluster.events().forEach(event -> clusterOf.put(event.id(), cluster));
    }

    private Map<String, ActivityState> states() {
        Map<String, ActivityState> states = new TreeMap<>();
        clusterOf.forEach((id, cluster) -> {
            String shown = Folding.id(cluster.events());
            Set<String> deniers = new TreeSet<>();
            cluster.events().forEach(event -> deniers.addAll(deniersOf.getOrDefault(event.id(), Set.of())));
            states.put(
                    id,
                    id.equals(shown)
                            ? ActivityState.of(Folding.fold(cluster.events(), cluster.candidates(), deniers))
                            : ActivityState.merged(id, shown));
        });
        retracted.forEach((id, event) -> states.put(
                id,
                reportersOf(event)
                        .map(ResolvedEvent::id)
                        .min(String::compareTo)
                        .map(target -> ActivityState.merged(id, target))
                        .orElseGet(() -> ActivityState.withdrawn(id, "retracted by its publisher"))));
        return states;
    }

    private Stream<ResolvedEvent> reportersOf(ResolvedEvent gone) {
        if (rootOf.containsKey(gone.id())) {
            return Stream.ofNullable(live.get(rootOf.get(gone.id())));
        }
        return apart.contains(gone.id())
                ? Stream.empty()
                : ruled().filter(one -> Matches.same(one, gone) != null || Matches.fits(one, gone) != null);
    }
}
