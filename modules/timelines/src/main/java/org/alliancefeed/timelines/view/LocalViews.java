package org.alliancefeed.timelines.view;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.alliancefeed.model.activity.ActivityState;
import org.alliancefeed.model.activity.Explanation.Report;
import org.alliancefeed.model.activity.TimelineRow;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.matching.ResolvedEvent;
import org.alliancefeed.model.organization.OrganizationRef;
import org.alliancefeed.timelines.store.Keys;
import org.alliancefeed.timelines.store.StoreName;
import org.alliancefeed.topics.PlacedEvent;
import org.alliancefeed.topics.avro.Codecs;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.jspecify.annotations.Nullable;

/** The views on the stores of this process. */
public final class LocalViews implements Views {

    /** A rebalance of a small group, or the replay of what a store lacks. */
    private static final Duration SOON = Duration.ofSeconds(1);

    private final LocalStores stores;
    private final Codecs codecs;
    private final TimelineReader timelines;
    private final ProvisionalReader provisional;
    private final MentionReader mentions;
    private final UndecidedReader undecided;

    public LocalViews(LocalStores stores, Codecs codecs) {
        this.stores = stores;
        this.codecs = codecs;
        timelines = new TimelineReader(stores, codecs.timelineRows());
        provisional = new ProvisionalReader(stores, codecs.timelineRows());
        mentions = new MentionReader(stores);
        undecided = new UndecidedReader(stores);
    }

    @Override
    public Page timeline(Set<String> organizations, Filter filter, Order order, int limit, @Nullable Cursor cursor) {
        return ready(() -> timelines.read(organizations, filter, order, limit, cursor));
    }

    @Override
    public boolean walk(
            Set<String> organizations, Filter filter, Order order, int mostRows, Consumer<TimelineRow> visitor) {
        return ready(() -> timelines.walk(organizations, filter, order, mostRows, visitor));
    }

    @Override
    public @Nullable ActivityState activity(String id) {
        byte[] bytes = get(StoreName.ACTIVITIES, id);
        return bytes == null ? null : codecs.activities().decode(bytes);
    }

    @Override
    public @Nullable Event event(String id) {
        Report report = report(id);
        return report == null ? null : report.resolved().event();
    }

    @Override
    public @Nullable Report report(String id) {
        byte[] bytes = get(StoreName.EVENTS, id);
        if (bytes == null) {
            return null;
        }
        PlacedEvent placed = codecs.placedEvents().decode(bytes);
        Event event = codecs.events().decode(Objects.requireNonNull(placed.event()));
        return new Report(new ResolvedEvent(event, placed.resolutions()), placed.belongsWith(), placed.ruling());
    }

    @Override
    public List<Event> revisions(String id) {
        return ready(() -> readRevisions(id));
    }

    private List<Event> readRevisions(String id) {
        List<Event> revisions = new ArrayList<>();
        Event newest = event(id);
        if (newest != null) {
            revisions.add(newest);
        }
        Bytes first = Keys.of(id);
        Bytes behind = Bytes.increment(first);
        int partition = stores.partitionOf(id);
        try (KeyValueIterator<Bytes, byte[]> replaced =
                stores.range(StoreName.REVISIONS, partition, first, behind, false)) {
            replaced.forEachRemaining(entry -> revisions.add(codecs.events().decode(entry.value)));
        }
        revisions.sort(
                Comparator.comparing((Event event) -> event, Event.BY_REVISION).reversed());
        return revisions;
    }

    @Override
    public List<OrganizationRef> provisional(String after, int limit) {
        return ready(() -> provisional.read(after, limit));
    }

    @Override
    public List<ResolvedMention> mentions(String organizationId) {
        return ready(() -> mentions.read(organizationId));
    }

    @Override
    public List<Unresolved> unresolved() {
        return ready(mentions::unresolved);
    }

    @Override
    public List<Undecided> undecided(String after, int limit) {
        return ready(() -> undecided.read(after, limit));
    }

    private byte @Nullable [] get(StoreName store, String id) {
        return ready(() -> stores.get(store, stores.partitionOf(id), Keys.plain(id)));
    }

    private static <R extends @Nullable Object> R ready(Supplier<R> read) {
        try {
            return read.get();
        } catch (InvalidStateStoreException e) {
            throw new NotReady("the store is starting or moving: " + e.getMessage(), SOON);
        }
    }
}
