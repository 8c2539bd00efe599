package org.alliancefeed.topics.avro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.providers.TypeUsage;
import org.alliancefeed.model.activity.ActivityState;
import org.alliancefeed.model.activity.TimelineRow;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.Meeting;
import org.alliancefeed.model.judgement.Judgement;
import org.alliancefeed.model.organization.Organization;
import org.alliancefeed.topics.AnyRecord;
import org.alliancefeed.topics.Pin;
import org.alliancefeed.topics.PlacedEvent;
import org.alliancefeed.topics.RejectedRecord;
import org.alliancefeed.topics.TestFeed;

/** Whatever is encoded is decoded as it was. */
class RoundTripTest {

    private static final Codecs CODECS = new Codecs(TestFeed.connection().registry());

    @Property(tries = 700)
    void eventsOfEveryKind(@ForAll("any") Event event) {
        assertRoundTrip(CODECS.events(), event);
    }

    @Property(tries = 200)
    void organizations(@ForAll("any") Organization organization) {
        assertRoundTrip(CODECS.organizations(), organization);
    }

    @Property(tries = 200)
    void judgements(@ForAll("any") Judgement judgement) {
        assertRoundTrip(CODECS.judgements(), judgement);
    }

    @Property(tries = 200)
    void activities(@ForAll("any") ActivityState state) {
        assertRoundTrip(CODECS.activities(), state);
    }

    @Property(tries = 200)
    void timelineRows(@ForAll("any") TimelineRow row) {
        assertRoundTrip(CODECS.timelineRows(), row);
    }

    @Property(tries = 200)
    void rejectedRecords(@ForAll("any") RejectedRecord rejected) {
        assertRoundTrip(CODECS.rejected(), rejected);
    }

    @Property(tries = 200)
    void placedEvents(@ForAll("any") PlacedEvent placed) {
        assertRoundTrip(CODECS.placedEvents(), placed);
    }

    @Property(tries = 50)
    void pins(@ForAll("any") Pin pin) {
        assertRoundTrip(CODECS.pins(), pin);
    }

    @Example
    void severalThreadsAtOnce() {
        List<Event> events = IntStream.range(0, 2000)
                .mapToObj(i -> TestFeed.event("e" + i, new Meeting("series " + i, i)))
                .toList();

        events.parallelStream().forEach(event -> assertRoundTrip(CODECS.events(), event));
    }

    private static <R extends Record> void assertRoundTrip(Codec<R> codec, R value) {
        byte[] bytes = codec.encode(value);

        R read = codec.decode(bytes);

        // Arrays are equal only to themselves, so that the records' own equals would not do.
        assertThat(read).usingRecursiveComparison().isEqualTo(value);
        assertThat(codec.encode(read)).isEqualTo(bytes);
    }

    @Provide
    Arbitrary<?> any(TypeUsage wanted) {
        return AnyRecord.of(wanted.getRawType());
    }
}
