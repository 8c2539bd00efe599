package org.alliancefeed.timelines.resolve;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.judgement.Judgement;
import org.alliancefeed.model.judgement.JudgementKey;
import org.alliancefeed.model.matching.MatchingRule;
import org.alliancefeed.model.matching.ResolvedEvent;
import org.alliancefeed.model.organization.Organization;
import org.alliancefeed.model.organization.Resolution;
import org.alliancefeed.model.organization.Resolver;
import org.alliancefeed.timelines.store.StoreName;
import org.alliancefeed.topics.Pin;
import org.alliancefeed.topics.PlacedEvent;
import org.alliancefeed.topics.avro.Codecs;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the newest revision of every event with what its mentions resolve to, and says into which block it belongs:
 * that of its kind's rule, or that of the event that editors put it with. It does so again when the event, the
 * directory, a judgement or the other event's block changes.
 */
final class Placing {

    private final StoredEvents events;
    private final Revisions revisions;
    private final Mentions mentions;
    private final MentionCounts counts;
    private final StoredJudgements judgements;
    private final Pins pins;
    private final Denials denials;
    private final StoredDirectory directory;
    private final Resolver resolver;

    Placing(ProcessorContext<?, ?> context, Codecs codecs) {
        KeyValueStore<Bytes, byte[]> mentioned = context.getStateStore(StoreName.MENTIONS.text());
        KeyValueStore<Bytes, byte[]> judged = context.getStateStore(StoreName.JUDGEMENTS.text());
        events = new StoredEvents(context.getStateStore(StoreName.EVENTS.text()), codecs);
        revisions = new Revisions(context.getStateStore(StoreName.REVISIONS.text()));
        mentions = new Mentions(mentioned);
        counts = new MentionCounts(mentioned);
        judgements = new StoredJudgements(judged, codecs.judgements());
        pins = new Pins(judged, codecs.pins());
        denials = new Denials(context.getStateStore(StoreName.DENIALS.text()));
        directory = new StoredDirectory(
                context.getStateStore(StoreName.DIRECTORY.text()), codecs.organizations(), judgements);
        resolver = new Resolver(directory);
    }

    /** Takes in a revision: the newest one stands, whenever it comes. */
    void place(AdmittedEvent admitted, Outlet out) {
        Event event = admitted.event();
        Standing before = events.get(event.id());
        int newer = before == null ? 1 : Event.BY_REVISION.compare(event, before.event());
        if (newer < 0) {
            revisions.keep(event, admitted.bytes());
        }
        if (newer <= 0) {
            return;
        }
        if (before != null) {
            revisions.keep(before.event(), before.admitted().bytes());
        }
        Event replaced = before == null ? null : before.event();
        mentions.replace(replaced, event);
        denials.replaceSources(replaced, event);
        if (!Denials.of(replaced).equals(Denials.of(event))) {
            out.toEveryPartition(admitted);
        }
        place(admitted, before, out);
    }

    /** Takes in an entry of the directory, or that there is none any more. */
    void apply(String organizationId, @Nullable Organization organization, Outlet out) {
        placeAgain(mentions.eventsWith(directory.put(organizationId, organization)), out);
    }

    /** Takes in a judgement, or that it is taken back. */
    void apply(JudgementKey key, @Nullable Judgement judgement, Outlet out) {
        switch (key) {
            case JudgementKey.OfOrganizations pair -> {
                judgements.put(pair, judgement);
                Set<String> names = new TreeSet<>(directory.namesAround(pair.lower()));
                names.addAll(directory.namesAround(pair.higher()));
                placeAgain(mentions.eventsWith(names), out);
            }
            case JudgementKey.OfEvent one -> {
                judgements.put(one, judgement);
                Set<String> group = judgements.groupOf(one.eventId());
                placeAgain(group, out);
                Standing root = events.get(judgements.root(one.eventId()));
                if (root != null) { // which only the partition has whose event it is
                    tell(group, root, out);
                }
            }
        }
    }

    /** Takes in where an event is that another one belongs with. */
    void apply(Pin pin, Outlet out) {
        pins.put(pin);
        placeAgain(Set.of(pin.eventId()), out);
    }

    /** Takes in what an event denies. */
    void apply(Event denying, Outlet out) {
        placeAgain(denials.put(denying), out);
    }

    private void placeAgain(Set<String> ids, Outlet out) {
        for (String id : ids) {
            Standing before = events.get(id);
            if (before != null) {
                place(before.admitted(), before, out);
            }
        }
    }

    private void place(AdmittedEvent admitted, @Nullable Standing before, Outlet out) {
        PlacedEvent placed = placed(admitted, before == null ? null : before.placed());
        boolean moves = before == null || placed.placement() > before.placed().placement();
        // Of a revision that is placed again the bytes are the same array, which is what equals asks of arrays.
        if (before != null && before.placed().equals(placed)) {
            return;
        }
        if (before != null && moves) {
            out.toBlock(before.placed().movedTo(placed.block()));
        }
        Standing now = new Standing(placed, admitted.event());
        counts.replace(before == null ? List.of() : before.mentions(), now.mentions());
        events.put(placed);
        out.toBlock(placed);
        String id = placed.eventId();
        boolean isNews = before == null || !before.pin(id).equals(now.pin(id));
        if (isNews && judgements.root(id).equals(id)) {
            tell(judgements.groupOf(id), now, out);
        }
    }

    /** By all that is known here now. */
    private PlacedEvent placed(AdmittedEvent admitted, @Nullable PlacedEvent before) {
        Event event = admitted.event();
        String id = event.id();
        List<Resolution> resolutions =
                Mentions.of(event).stream().map(resolver::resolve).toList();
        EditorsWord word = EditorsWord.on(event, judgements, pins);
        Pin root = word.root();
        String block = root == null
                ? MatchingRule.of(event.kind()).block(new ResolvedEvent(event, resolutions))
                : root.block();
        long earlier = before == null ? 0 : before.placement();
        return PlacedEvent.of(
                id,
                before != null && before.block().equals(block) ? earlier : earlier + 1,
                block,
                admitted.bytes(),
                resolutions,
                root == null ? null : root.root(),
                word.ruling(),
                denials.deniersOf(event));
    }

    /** Tells events where the one is that they belong with. */
    private static void tell(Set<String> group, Standing root, Outlet out) {
        group.stream().filter(id -> !id.equals(root.event().id())).forEach(id -> out.toEvent(root.pin(id)));
    }
}
