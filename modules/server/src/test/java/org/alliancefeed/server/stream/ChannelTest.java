package org.alliancefeed.server.stream;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.server.InMemoryFeed;
import org.alliancefeed.server.Samples;
import org.alliancefeed.server.organizations.Identities;
import org.alliancefeed.timelines.view.Filter;
import org.alliancefeed.topics.FeedTopic;
import org.alliancefeed.topics.log.LogRecord;
import org.alliancefeed.topics.log.Position;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscriber;

/** Many who listen to the same: each at its own pace. */
class ChannelTest {

    private static final FeedTopic MEETINGS = FeedTopic.ofEvents().getFirst();
    private static final int LARGE = 60_000;

    private final InMemoryFeed feed = new InMemoryFeed();
    private final Subscription subscription = new Subscription(
            "all",
            Map.of(MEETINGS, new Subject("meetings", MEETINGS)),
            new StreamFilter(Filter.NONE, null, null, null, new Identities(feed.directory, feed.views)),
            StreamForm.SSE,
            null);
    private final Channel channel =
            new Channel(subscription, "feed", new Position(Map.of(new TopicPartition(MEETINGS.name(), 0), 0L)));
    private long offset;

    @AfterEach
    void close() {
        feed.close();
    }

    /** Takes so much as it is let to. */
    private static final class Reader implements Subscriber<byte[]> {
        final List<byte[]> frames = new ArrayList<>();
        boolean completed;

        @Nullable Throwable failure;

        private org.reactivestreams.@Nullable Subscription subscription;

        static Reader of(Outlet outlet) {
            Reader reader = new Reader();
            outlet.subscribe(reader);
            return reader;
        }

        Reader ask(long more) {
            Objects.requireNonNull(subscription).request(more);
            return this;
        }

        String text() {
            return frames.stream()
                    .map(frame -> new String(frame, StandardCharsets.UTF_8))
                    .collect(joining());
        }

        @Override
        public void onSubscribe(org.reactivestreams.Subscription given) {
            subscription = given;
        }

        @Override
        public void onNext(byte[] bytes) {
            frames.add(bytes);
        }

        @Override
        public void onError(Throwable cause) {
            failure = cause;
        }

        @Override
        public void onComplete() {
            completed = true;
        }
    }

    private Outlet listener() {
        Outlet outlet = new Outlet(Duration.ofSeconds(30));
        channel.join(outlet);
        return outlet;
    }

    private void publish(String id, int bytes) {
        Event event = Samples.event(Samples.meeting(id, "ITU").replace("Plenary " + id, id + "x".repeat(bytes)));
        channel.take(new LogRecord(MEETINGS, 0, offset++, 0, null, new byte[0]), new Decoder.Value(event));
        channel.handOn();
    }

    @Test
    void allHearTheSameWrittenOnce() {
        Reader one = Reader.of(listener()).ask(10);
        Reader other = Reader.of(listener()).ask(10);
        publish("m", 1);

        assertThat(one.text()).contains("event: caught-up", "event: meeting").endsWith("}\n\n");
        assertThat(other.frames.getLast()).isSameAs(one.frames.getLast());
    }

    @Test
    void whoReadsTooSlowlyIsToldAndLeftBehindAndNobodyElseIs() {
        Reader slow = Reader.of(listener()).ask(1);
        Reader quick = Reader.of(listener()).ask(Long.MAX_VALUE);
        int many = 17 * (1 << 20) / LARGE;
        for (int i = 0; i < many; i++) {
            publish("m" + i, LARGE);
        }
        slow.ask(Long.MAX_VALUE);

        assertThat(quick.frames).hasSize(1 + many);
        assertThat(slow.text()).contains("caught-up", "event: too-slow").doesNotContain("id: m");
        assertThat(slow.frames).hasSize(2);
        assertThat(new String(slow.frames.getLast(), StandardCharsets.UTF_8)).doesNotContain("id:");
        assertThat(slow.completed).isTrue();
        publish("later", 1);
        assertThat(slow.frames).hasSize(2);
        assertThat(quick.frames).hasSize(2 + many);
    }

    @Test
    void aBurstAloneMakesNobodySlow() {
        Reader reader = Reader.of(listener()).ask(1);
        int many = 3 * (1 << 20) / LARGE;
        for (int i = 0; i < many; i++) {
            publish("m" + i, LARGE);
        }
        reader.ask(Long.MAX_VALUE);

        assertThat(reader.frames).hasSize(1 + many);
        assertThat(reader.text()).doesNotContain("too-slow");
    }

    @Test
    void theEndComesBehindAllThatWasSaid() {
        Reader reader = Reader.of(listener()).ask(1);
        publish("last", LARGE);
        channel.end();
        channel.handOn();
        reader.ask(Long.MAX_VALUE);

        assertThat(reader.text()).contains("event: caught-up", "event: meeting", "event: end");
        assertThat(reader.completed).isTrue();
    }

    @Test
    void whoHasGoneIsForgotten() {
        Outlet outlet = listener();
        outlet.whenClosed(() -> channel.leave(outlet));
        Reader.of(outlet);
        outlet.cancel();

        assertThat(channel.isEmpty()).isTrue();
    }

    @Test
    void silenceIsFilledWithWhatWasPassedOver() {
        Reader reader = Reader.of(listener()).ask(10);
        channel.reached(new Position(Map.of(new TopicPartition(MEETINGS.name(), 0), 7L)));
        channel.beat(Duration.ZERO);
        channel.handOn();

        assertThat(reader.text())
                .endsWith(": heartbeat\nid: "
                        + new StreamPosition(subscription.mark("feed"), Position.after(MEETINGS.name(), 0, 6)).text()
                        + "\n\n");
        assertThat(Set.copyOf(reader.frames)).hasSize(2);
    }
}
