package org.alliancefeed.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.alliancefeed.local.LocalPlatform;
import org.alliancefeed.model.activity.TimelineRow;
import org.alliancefeed.model.date.Edtf;
import org.alliancefeed.model.event.Kind;
import org.alliancefeed.model.event.Role;
import org.alliancefeed.model.event.Status;
import org.alliancefeed.model.organization.OrganizationRef;
import org.alliancefeed.timelines.TimelinesApp;
import org.alliancefeed.timelines.row.RowKey;
import org.alliancefeed.timelines.row.SortKey;
import org.alliancefeed.timelines.view.Cursor;
import org.alliancefeed.timelines.view.Filter;
import org.alliancefeed.timelines.view.Order;
import org.alliancefeed.timelines.view.Page;
import org.alliancefeed.timelines.view.Views;
import org.alliancefeed.topics.Connection;
import org.alliancefeed.topics.FeedTopic;
import org.alliancefeed.topics.Subjects;
import org.alliancefeed.topics.Topics;
import org.alliancefeed.topics.avro.Codecs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** One organization with a million activities: what its first page of 50 costs, and what its last one does. */
public final class LongTimeline {

    private static final String ORGANIZATION = "busy";
    private static final int PAGE = 50;
    private static final int READS = 5_000;

    private LongTimeline() {}

    /** @param arguments how many rows; a million without */
    public static void main(String[] arguments) throws Exception {
        int rows = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        Path data = Files.createTempDirectory("long-timeline");
        try (LocalPlatform platform = LocalPlatform.start(LocalPlatform.Config.onFreePorts(data))) {
            Connection connection = new Connection(platform.bootstrapServers(), platform.registryUrl());
            try (Admin admin = Admin.create(connection.kafka())) {
                Topics.create(admin, new Topics.Layout(1, (short) 1));
            }
            Subjects.register(connection.registry());
            write(connection, rows);
            try (TimelinesApp app = TimelinesApp.start(new TimelinesApp.Config(
                    connection, "long-timeline", data.resolve("state"), Duration.ofMillis(100), 1))) {
                measure(app.views(), rows);
            }
        }
    }

    private static void write(Connection connection, int rows) {
        Codecs codecs = new Codecs(connection.registry());
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(connection.kafka(), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < rows; i++) {
                TimelineRow row = row(i);
                producer.send(new ProducerRecord<>(
                        FeedTopic.TIMELINES.name(),
                        new RowKey(ORGANIZATION, SortKey.of(row)).bytes(),
                        codecs.timelineRows().encode(row)));
            }
        }
    }

    private static TimelineRow row(int i) {
        LocalDate day = LocalDate.of(1900, 1, 1).plusDays(i % 45_000);
        Edtf when = Edtf.parse(day.toString());
        List<TimelineRow.Seat> seats = List.of(
                new TimelineRow.Seat(new OrganizationRef(ORGANIZATION, "Busy"), Role.CONVENER),
                new TimelineRow.Seat(new OrganizationRef("other-" + i % 1000, "Other " + i % 1000), Role.ATTENDEE));
        return new TimelineRow(
                String.format(Locale.ROOT, "activity-%08d", i),
                Kind.MEETING,
                "Plenary meeting no. " + i,
                when,
                day.toString(),
                day.toString(),
                Status.OCCURRED,
                List.of(Role.CONVENER),
                seats,
                List.of(),
                1,
                1);
    }

    private static void measure(Views views, int rows) throws InterruptedException {
        Page oldest = awaitAll(views, rows);
        // The last page newest first is the first page oldest first, read backwards from just above it.
        Page onePast = views.timeline(ORGANIZATION, Filter.NONE, Order.OLDEST, 1, oldest.next());
        Cursor beforeLast = new Cursor(Order.NEWEST, SortKey.of(onePast.items().getFirst()));
        long[] first = new long[READS];
        long[] last = new long[READS];
        for (int round = 0; round < 2; round++) { // the first round warms up
            for (int i = 0; i < READS; i++) {
                first[i] = time(views, null);
                last[i] = time(views, beforeLast);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "rows %,d, pages of %d, %,d reads each%nfirst page: median %.0f µs%nlast page:  median %.0f µs%n"
                        + "last / first: %.2f%n",
                rows,
                PAGE,
                READS,
                median(first),
                median(last),
                median(last) / median(first));
    }

    /** Waits until the store holds them all: the row that was written last is among the newest or the oldest. */
    private static Page awaitAll(Views views, int rows) throws InterruptedException {
        TimelineRow written = row(rows - 1);
        while (true) {
            try {
                Page from = views.timeline(
                        ORGANIZATION,
                        new Filter(
                                written.when(),
                                written.when(),
                                Filter.Match.CERTAIN,
                                java.util.Set.of(),
                                java.util.Set.of(),
                                null,
                                java.util.Set.of(),
                                java.util.Set.of()),
                        Order.NEWEST,
                        PAGE,
                        null);
                if (from.items().stream().anyMatch(row -> row.id().equals(written.id()))) {
                    return views.timeline(ORGANIZATION, Filter.NONE, Order.OLDEST, PAGE, null);
                }
            } catch (org.alliancefeed.timelines.view.NotReady e) {
                System.err.println(e.getMessage());
            }
            Thread.sleep(Duration.ofMillis(200));
        }
    }

    private static long time(Views views, @Nullable Cursor cursor) {
        long start = System.nanoTime();
        Page page = views.timeline(ORGANIZATION, Filter.NONE, Order.NEWEST, PAGE, cursor);
        long took = System.nanoTime() - start;
        if (page.items().size() != PAGE || (cursor == null) == (page.next() == null)) {
            throw new IllegalStateException("not the page that was meant");
        }
        return took;
    }

    private static double median(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2] / 1000.0;
    }
}
