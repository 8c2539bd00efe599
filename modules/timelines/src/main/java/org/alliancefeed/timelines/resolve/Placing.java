package org.alliancefeed.timelines.resolve;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.alliancefeed.model.activity.ResolvedEvent;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.Participant;
import org.alliancefeed.model.matching.MatchingRule;
import org.alliancefeed.model.organization.NormalName;
import org.alliancefeed.model.organization.Organization;
import org.alliancefeed.model.organization.Resolution;
import org.alliancefeed.model.organization.Resolver;
import org.alliancefeed.timelines.store.Index;
import org.alliancefeed.timelines.store.Keys;
import org.alliancefeed.timelines.store.StoreName;
import org.alliancefeed.topics.PlacedEvent;
import org.alliancefeed.topics.avro.Codec;
import org.alliancefeed.topics.avro.Codecs;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the newest revision of every event with what its mentions resolve to, and says into which block it belongs. It
 * does so again when the event or the directory changes.
 */
final class Placing {

    private final KeyValueStore<Bytes, byte[]> events;
    private final Index mentions;
    private final StoredDirectory directory;
    private final Resolver resolver;
    private final Codec<Event> eventCodec;
    private final Codec<PlacedEvent> placedCodec;
    private final Revisions revisions;

    Placing(ProcessorContext<?, ?> context, Codecs codecs) {
        events = context.getStateStore(StoreName.EVENTS.text());
        mentions = new Index(context.getStateStore(StoreName.MENTIONS.text()), "name");
        directory = new StoredDirectory(context.getStateStore(StoreName.DIRECTORY.text()), codecs.organizations());
        resolver = new Resolver(directory);
        eventCodec = codecs.events();
        placedCodec = codecs.placedEvents();
        revisions = new Revisions(context.getStateStore(StoreName.REVISIONS.text()));
    }

    /** Takes in a revision: the newest one stands, whenever it comes. */
    void place(AdmittedEvent admitted, Consumer<PlacedEvent> toBlock) {
        Event event = admitted.event();
        PlacedEvent before = placed(event.id());
        Event stands = before == null ? null : event(before);
        int newer = stands == null ? 1 : Event.BY_REVISION.compare(event, stands);
        if (newer < 0) {
            revisions.keep(event, admitted.bytes());
        }
        if (newer <= 0) {
            return;
        }
        if (before != null && stands != null) {
            revisions.keep(stands, bytes(before));
            lookups(stands).forEach(name -> mentions.remove(name, event.id()));
        }
        lookups(event).forEach(name -> mentions.add(name, event.id()));
        place(event, admitted.bytes(), resolutions(event), before, toBlock);
    }

    /** Takes in an entry of the directory, or that there is none any more, and resolves again what it touches. */
    void apply(String organizationId, @Nullable Organization organization, Consumer<PlacedEvent> toBlock) {
        Set<String> touched = new TreeSet<>();
        directory.put(organizationId, organization).forEach(name -> touched.addAll(mentions.members(name)));
        for (String id : touched) {
            PlacedEvent before = placed(id);
            if (before != null) {
                Event event = event(before);
                List<Resolution> now = resolutions(event);
                if (!now.equals(before.resolutions())) {
                    place(event, bytes(before), now, before, toBlock);
                }
            }
        }
    }

    private void place(
            Event event,
            byte[] bytes,
            List<Resolution> resolutions,
            @Nullable PlacedEvent before,
            Consumer<PlacedEvent> toBlock) {
        String block = MatchingRule.of(event.kind()).block(new ResolvedEvent(event, resolutions));
        boolean moves = before != null && !before.block().equals(block);
        if (before != null && moves) {
            toBlock.accept(before.movedTo(block));
        }
        long placement = before == null ? 1 : before.placement() + (moves ? 1 : 0);
        PlacedEvent placed = PlacedEvent.of(event.id(), placement, block, bytes, resolutions);
        events.put(Keys.plain(event.id()), placedCodec.encode(placed));
        toBlock.accept(placed);
    }

    private @Nullable PlacedEvent placed(String id) {
        byte[] bytes = events.get(Keys.plain(id));
        return bytes == null ? null : placedCodec.decode(bytes);
    }

    private Event event(PlacedEvent placed) {
        return eventCodec.decode(bytes(placed));
    }

    private static byte[] bytes(PlacedEvent placed) {
        return Objects.requireNonNull(placed.event());
    }

    private List<Resolution> resolutions(Event event) {
        return mentions(event).map(resolver::resolve).toList();
    }

    private static Stream<String> mentions(Event event) {
        return event.everyParticipant().stream()
                .map(Participant::organization)
                .distinct()
                .sorted();
    }

    /** Every name whose change may change what one of the event's mentions resolves to. */
    private static Set<String> lookups(Event event) {
        Set<String> names = new TreeSet<>();
        mentions(event).forEach(mention -> names.addAll(NormalName.keysOf(mention)));
        return names;
    }
}
