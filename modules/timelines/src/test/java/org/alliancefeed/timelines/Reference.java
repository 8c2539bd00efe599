package org.alliancefeed.timelines;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.alliancefeed.model.activity.ActivityState;
import org.alliancefeed.model.activity.Folding;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.Participant;
import org.alliancefeed.model.event.Status;
import org.alliancefeed.model.judgement.Belonging;
import org.alliancefeed.model.judgement.Judgement;
import org.alliancefeed.model.matching.Days;
import org.alliancefeed.model.matching.Matches;
import org.alliancefeed.model.matching.Relation;
import org.alliancefeed.model.matching.ResolvedEvent;
import org.alliancefeed.model.matching.Vagueness;
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

    private static final int MOST_CANDIDATES = 20;

    private final Map<String, ResolvedEvent> live = new TreeMap<>();
    private final Map<String, ResolvedEvent> retracted = new TreeMap<>();
    private final Map<String, String> rootOf = new TreeMap<>();
    private final Set<String> apart = new TreeSet<>();
    private final Map<String, List<ResolvedEvent>> clusterOf = new TreeMap<>();
    private final Map<String, Set<String>> deniersOf = new TreeMap<>();
    private final Map<List<ResolvedEvent>, Set<String>> candidatesOf = new IdentityHashMap<>();

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
        List<ResolvedEvent> anchors =
                ruled().filter(event -> Matches.days(event) != null).toList();
        Map<String, ResolvedEvent> founders = new LinkedHashMap<>();
        tie(anchors);
        anchors.stream()
                .sorted(Comparator.comparing(
                        event -> Objects.requireNonNull(Matches.days(event)).first()))
                .forEach(anchor -> founders.put(anchor.id(), anchor));
        Map<Vagueness, List<ResolvedEvent>> vague = new TreeMap<>();
        ruled().filter(event -> Matches.days(event) == null)
                .forEach(event -> vague.computeIfAbsent(Matches.vagueness(event), one -> new ArrayList<>())
                        .add(event));
        vague.values().forEach(batch -> place(batch, founders));
        live.values().stream()
                .filter(event -> apart.contains(event.id()) && !rootOf.containsKey(event.id()))
                .forEach(event -> clusterOf.put(event.id(), new ArrayList<>(List.of(event))));
        rootOf.forEach((id, root) -> {
            ResolvedEvent event = live.get(id);
            if (event != null) {
                List<ResolvedEvent> cluster = Objects.requireNonNull(clusterOf.get(root));
                cluster.add(event);
                clusterOf.put(id, cluster);
            }
        });
    }

    private void place(List<ResolvedEvent> batch, Map<String, ResolvedEvent> founders) {
        List<ResolvedEvent> own = new ArrayList<>();
        Map<ResolvedEvent, List<ResolvedEvent>> joining = new LinkedHashMap<>();
        Map<String, List<ResolvedEvent>> undecided = new HashMap<>();
        for (ResolvedEvent event : batch) {
            Map<List<ResolvedEvent>, String> fitting = new IdentityHashMap<>();
            Set<String> candidates = new TreeSet<>();
            for (ResolvedEvent founder : inOrder(event, founders.values())) {
                if (fitting.size() < MOST_CANDIDATES
                        && fitting.putIfAbsent(clusterOf.get(founder.id()), founder.id()) == null) {
                    candidates.add(founder.id());
                }
            }
            if (fitting.isEmpty()) {
                own.add(event);
            } else if (fitting.size() == 1) {
                joining.put(event, fitting.keySet().iterator().next());
            } else {
                List<ResolvedEvent> alone = undecided.computeIfAbsent(event.fingerprint(), text -> new ArrayList<>());
                joining.put(event, alone);
                candidatesOf.computeIfAbsent(alone, one -> new TreeSet<>()).addAll(candidates);
            }
        }
        joining.forEach((event, cluster) -> {
            cluster.add(event);
            clusterOf.put(event.id(), cluster);
        });
        List<ResolvedEvent> bridges =
                own.stream().filter(one -> isBridge(one, own)).toList();
        for (ResolvedEvent bridge : bridges) {
            List<ResolvedEvent> alone = undecided.computeIfAbsent(bridge.fingerprint(), text -> new ArrayList<>());
            alone.add(bridge);
            clusterOf.put(bridge.id(), alone);
            Set<String> candidates = candidatesOf.computeIfAbsent(alone, one -> new TreeSet<>());
            own.stream()
                    .filter(one -> !bridges.contains(one) && Matches.fits(one, bridge) != null)
                    .forEach(one -> candidates.add(one.id()));
        }
        own.removeAll(bridges);
        linked(own);
        own.forEach(event -> founders.put(event.id(), event));
    }

    /** Whether an event goes with each of two events that do not go with each other. */
    private static boolean isBridge(ResolvedEvent one, List<ResolvedEvent> own) {
        for (ResolvedEvent some : own) {
            for (ResolvedEvent other : own) {
                boolean areThree = one != some && one != other && some != other;
                if (areThree
                        && Matches.fits(one, some) != null
                        && Matches.fits(one, other) != null
                        && Matches.fits(some, other) == null) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The founders that an event fits, in the order in which it names them: by what they share, by day, by id. */
    private List<ResolvedEvent> inOrder(ResolvedEvent event, Collection<ResolvedEvent> founders) {
        Set<ResolvedEvent> ordered = new LinkedHashSet<>();
        for (String key : Matches.identity(event)) {
            founders.stream()
                    .filter(founder -> Matches.days(founder) != null)
                    .filter(founder -> Matches.identity(founder).contains(key))
                    .sorted(Comparator.comparing((ResolvedEvent one) -> day(one))
                            .thenComparing(ResolvedEvent::id))
                    .forEach(ordered::add);
        }
        founders.stream().filter(founder -> Matches.days(founder) == null).forEach(ordered::add);
        return ordered.stream()
                .filter(founder -> Matches.fits(founder, event) != null)
                .filter(founder -> foundersWith(founder, founders).noneMatch(one -> speakOfEachOther(one, event)))
                .toList();
    }

    private Stream<ResolvedEvent> foundersWith(ResolvedEvent founder, Collection<ResolvedEvent> founders) {
        return founders.stream().filter(one -> clusterOf.get(one.id()) == clusterOf.get(founder.id()));
    }

    private static boolean speakOfEachOther(ResolvedEvent one, ResolvedEvent other) {
        return Matches.speaksOf(one, other) || Matches.speaksOf(other, one);
    }

    private static long day(ResolvedEvent anchor) {
        Days days = Matches.days(anchor);
        return days == null ? 0 : days.first();
    }

    /** Makes clusters of events that are linked, be it through others. */
    private void linked(List<ResolvedEvent> events) {
        for (ResolvedEvent event : events) {
            List<ResolvedEvent> cluster = new ArrayList<>(List.of(event));
            for (ResolvedEvent other : events) {
                List<ResolvedEvent> others = clusterOf.get(other.id());
                if (others != null && others != cluster && Matches.fits(event, other) != null) {
                    cluster.addAll(others);
                    others.forEach(one -> clusterOf.put(one.id(), cluster));
                }
            }
            cluster.forEach(one -> clusterOf.put(one.id(), cluster));
        }
    }

    /** Makes clusters of well-dated events: of groups that are tied firmly, those that need not choose between two. */
    private void tie(List<ResolvedEvent> anchors) {
        List<List<ResolvedEvent>> groups = groups(anchors);
        Map<List<ResolvedEvent>, List<List<ResolvedEvent>>> tied = new IdentityHashMap<>();
        for (List<ResolvedEvent> group : groups) {
            tied.put(
                    group,
                    groups.stream()
                            .filter(other -> other != group && areTied(group, other))
                            .toList());
        }
        Predicate<List<ResolvedEvent>> hasToChoose = group -> some(tied, group).stream()
                .anyMatch(one -> some(tied, group).stream().anyMatch(other -> areApart(one, other)));
        Function<List<ResolvedEvent>, Set<List<ResolvedEvent>>> choice = group -> {
            Set<List<ResolvedEvent>> telling = Collections.newSetFromMap(new IdentityHashMap<>());
            some(tied, group).stream().filter(hasToChoose.negate()).forEach(telling::add);
            return telling;
        };
        List<List<List<ResolvedEvent>>> together = joined(
                groups,
                (one, other) -> some(tied, one).contains(other)
                        && hasToChoose.test(one) == hasToChoose.test(other)
                        && (!hasToChoose.test(one) || choice.apply(one).equals(choice.apply(other))));
        for (List<List<ResolvedEvent>> some : together) {
            boolean isContested = some.stream()
                    .anyMatch(one -> some.stream().anyMatch(other -> one != other && areApart(one, other)));
            boolean namesOthers = isContested || hasToChoose.test(some.getFirst());
            for (List<List<ResolvedEvent>> one :
                    isContested ? some.stream().map(List::of).toList() : List.of(some)) {
                List<ResolvedEvent> made =
                        new ArrayList<>(one.stream().flatMap(List::stream).toList());
                made.forEach(event -> clusterOf.put(event.id(), made));
                Set<String> candidates = new TreeSet<>();
                one.stream()
                        .flatMap(group -> some(tied, group).stream())
                        .filter(other -> !one.contains(other))
                        .forEach(other -> candidates.add(other.stream()
                                .map(ResolvedEvent::id)
                                .min(String::compareTo)
                                .orElseThrow()));
                if (namesOthers && !candidates.isEmpty()) {
                    candidatesOf.put(made, candidates);
                }
            }
        }
    }

    /** Events that are tied firmly, be it through others, but for those that speak of another one of theirs. */
    private static List<List<ResolvedEvent>> groups(List<ResolvedEvent> anchors) {
        List<List<ResolvedEvent>> groups = new ArrayList<>();
        for (List<List<ResolvedEvent>> firm : joinedFirmly(anchors)) {
            List<ResolvedEvent> all = firm.stream().flatMap(List::stream).toList();
            List<ResolvedEvent> speakers = all.stream()
                    .filter(one -> all.stream().anyMatch(other -> one != other && Matches.speaksOf(one, other)))
                    .toList();
            speakers.forEach(one -> groups.add(List.of(one)));
            joinedFirmly(all.stream().filter(one -> !speakers.contains(one)).toList())
                    .forEach(rest ->
                            groups.add(rest.stream().flatMap(List::stream).toList()));
        }
        return groups;
    }

    private static List<List<List<ResolvedEvent>>> joinedFirmly(List<ResolvedEvent> events) {
        return joined(events.stream().map(List::of).toList(), (one, other) -> has(one, other, Relation.FIRM));
    }

    private static boolean areTied(List<ResolvedEvent> one, List<ResolvedEvent> other) {
        return (has(one, other, Relation.FIRM) || has(one, other, Relation.LOOSE)) && !areApart(one, other);
    }

    private static boolean areApart(List<ResolvedEvent> one, List<ResolvedEvent> other) {
        return has(one, other, Relation.APART);
    }

    private static List<List<ResolvedEvent>> some(
            Map<List<ResolvedEvent>, List<List<ResolvedEvent>>> map, List<ResolvedEvent> group) {
        return map.getOrDefault(group, List.of());
    }

    private static boolean has(List<ResolvedEvent> some, List<ResolvedEvent> others, Relation relation) {
        return some.stream()
                .anyMatch(one -> others.stream().anyMatch(other -> Matches.relation(one, other) == relation));
    }

    /** Puts together what is linked, be it through others, until nothing is linked any more. */
    private static List<List<List<ResolvedEvent>>> joined(
            List<List<ResolvedEvent>> parts, BiPredicate<List<ResolvedEvent>, List<ResolvedEvent>> areLinked) {
        List<List<List<ResolvedEvent>>> done = new ArrayList<>();
        Deque<List<ResolvedEvent>> left = new ArrayDeque<>(parts);
        while (!left.isEmpty()) {
            List<List<ResolvedEvent>> group = new ArrayList<>(List.of(left.pop()));
            for (int i = 0; i < group.size(); i++) {
                List<ResolvedEvent> one = group.get(i);
                List<List<ResolvedEvent>> linked = left.stream()
                        .filter(other -> areLinked.test(one, other))
                        .toList();
                group.addAll(linked);
                left.removeAll(linked);
            }
            done.add(group);
        }
        return done;
    }

    private Map<String, ActivityState> states() {
        Map<String, ActivityState> states = new TreeMap<>();
        clusterOf.forEach((id, cluster) -> {
            String shown = Folding.id(cluster);
            Set<String> candidates = candidatesOf.getOrDefault(cluster, Set.of());
            Set<String> deniers = new TreeSet<>();
            cluster.forEach(event -> deniers.addAll(deniersOf.getOrDefault(event.id(), Set.of())));
            states.put(
                    id,
                    id.equals(shown)
                            ? ActivityState.of(Folding.fold(cluster, candidates, deniers))
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
