package org.alliancefeed.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.alliancefeed.model.activity.Activity;
import org.alliancefeed.model.activity.ActivityState;
import org.alliancefeed.model.activity.Explanation.Report;
import org.alliancefeed.model.activity.Folding;
import org.alliancefeed.model.activity.TimelineRow;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.Participant;
import org.alliancefeed.model.event.Role;
import org.alliancefeed.model.judgement.Effect;
import org.alliancefeed.model.judgement.Judgement;
import org.alliancefeed.model.judgement.Ruling;
import org.alliancefeed.model.matching.ResolvedEvent;
import org.alliancefeed.model.organization.OrganizationRef;
import org.alliancefeed.model.organization.Resolver;
import org.alliancefeed.server.judgements.MemoryJudgements;
import org.alliancefeed.server.organizations.MemoryDirectory;
import org.alliancefeed.timelines.row.SortKey;
import org.alliancefeed.timelines.view.Cursor;
import org.alliancefeed.timelines.view.Filter;
import org.alliancefeed.timelines.view.Order;
import org.alliancefeed.timelines.view.Page;
import org.alliancefeed.timelines.view.ResolvedMention;
import org.alliancefeed.timelines.view.Undecided;
import org.alliancefeed.timelines.view.Unresolved;
import org.alliancefeed.timelines.view.Views;
import org.jspecify.annotations.Nullable;

/** What a feed has to show, as a test puts it in. */
public final class InMemoryViews implements Views {

    public final Map<String, List<TimelineRow>> rows = new HashMap<>();
    public final Map<String, ActivityState> activities = new HashMap<>();
    public final Map<String, Event> events = new HashMap<>();
    public final TreeMap<String, OrganizationRef> provisional = new TreeMap<>();
    public final List<Unresolved> unresolved = new ArrayList<>();
    public final TreeMap<String, String> undecided = new TreeMap<>();
    public final Map<String, List<ResolvedMention>> mentions = new HashMap<>();
    public @Nullable RuntimeException viewFailure;
    public int provisionalReads;

    private final MemoryDirectory directory;
    private final MemoryJudgements judgements;

    InMemoryViews(MemoryDirectory directory, MemoryJudgements judgements) {
        this.directory = directory;
        this.judgements = judgements;
    }

    /** Lets an event be all that is reported of an activity, which then stands in the timelines of all who took part. */
    public void happen(Event event) {
        Activity activity = Folding.fold(List.of(resolved(event)));
        activities.put(activity.id(), ActivityState.of(activity));
        TimelineRow.of(activity)
                .forEach((organization, row) -> rows.computeIfAbsent(organization, id -> new ArrayList<>())
                        .add(row));
    }

    @Override
    public Page timeline(Set<String> organizations, Filter filter, Order order, int limit, @Nullable Cursor cursor) {
        List<TimelineRow> all =
                joined(organizations).stream().filter(filter::passes).toList();
        int start = 0;
        if (cursor != null) {
            while (start < all.size() && !SortKey.of(all.get(start)).equals(cursor.last())) {
                start++;
            }
            start++;
        }
        List<TimelineRow> items = all.stream().skip(start).limit(limit).toList();
        boolean more = start + items.size() < all.size();
        return new Page(items, more ? new Cursor(order, SortKey.of(items.getLast())) : null, items.size());
    }

    /** A walk is in the order that it is asked for, which pages here leave to the test. */
    @Override
    public boolean walk(
            Set<String> organizations, Filter filter, Order order, int mostRows, Consumer<TimelineRow> visitor) {
        List<TimelineRow> all = joined(organizations);
        all.stream()
                .sorted(Comparator.comparing(SortKey::of, placed(order)))
                .limit(mostRows)
                .filter(filter::passes)
                .forEach(visitor);
        return all.size() <= mostRows;
    }

    private static Comparator<SortKey> placed(Order order) {
        Comparator<SortKey> byDate = Comparator.comparingLong(SortKey::earliest)
                .thenComparingLong(SortKey::latest)
                .thenComparing(SortKey::activity);
        return Comparator.comparing(SortKey::unknown).thenComparing(order == Order.NEWEST ? byDate.reversed() : byDate);
    }

    private List<TimelineRow> joined(Set<String> organizations) {
        failIfAsked();
        Map<String, TimelineRow> byId = new LinkedHashMap<>();
        organizations.forEach(organization -> rows.getOrDefault(organization, List.of())
                .forEach(row -> byId.merge(row.id(), row, InMemoryViews::join)));
        return List.copyOf(byId.values());
    }

    @Override
    public @Nullable ActivityState activity(String id) {
        failIfAsked();
        return activities.get(id);
    }

    @Override
    public @Nullable Event event(String id) {
        failIfAsked();
        return events.get(id);
    }

    @Override
    public List<Event> revisions(String id) {
        Event event = events.get(id);
        return event == null ? List.of() : List.of(event);
    }

    @Override
    public List<OrganizationRef> provisional(String after, int limit) {
        provisionalReads++;
        return provisional.tailMap(after, false).values().stream().limit(limit).toList();
    }

    private static TimelineRow join(TimelineRow one, TimelineRow other) {
        Set<Role> roles = new TreeSet<>(one.roles());
        roles.addAll(other.roles());
        return new TimelineRow(
                one.id(),
                one.kind(),
                one.title(),
                one.when(),
                one.earliest(),
                one.latest(),
                one.status(),
                List.copyOf(roles),
                one.participants(),
                one.places(),
                one.reports(),
                one.independentSources());
    }

    @Override
    public @Nullable Report report(String id) {
        Event event = event(id);
        Judgement judgement = judgements.get("event:" + id);
        return event == null
                ? null
                : new Report(
                        resolved(event),
                        judgement == null ? null : judgement.activity(),
                        judgement == null ? null : new Ruling(judgement, Effect.IN_FORCE));
    }

    private ResolvedEvent resolved(Event event) {
        Resolver resolver = new Resolver(directory);
        return new ResolvedEvent(
                event,
                event.everyParticipant().stream()
                        .map(Participant::organization)
                        .distinct()
                        .map(resolver::resolve)
                        .toList());
    }

    @Override
    public List<ResolvedMention> mentions(String organizationId) {
        return mentions.getOrDefault(organizationId, List.of());
    }

    @Override
    public List<Unresolved> unresolved() {
        failIfAsked();
        return unresolved;
    }

    @Override
    public List<Undecided> undecided(String after, int limit) {
        failIfAsked();
        return undecided.tailMap(after, false).entrySet().stream()
                .map(entry -> new Undecided(entry.getKey(), entry.getValue()))
                .limit(limit)
                .toList();
    }

    private void failIfAsked() {
        if (viewFailure != null) {
            throw viewFailure;
        }
    }
}
