package org.alliancefeed.timelines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.alliancefeed.timelines.view.Filter;
import org.alliancefeed.timelines.view.Order;
import org.alliancefeed.topics.Publisher;
import org.alliancefeed.topics.log.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readers and writers of one store must not wait for each other for ever, as they can in Kafka's own newer way to read. */
class ReadsWhileWritingTest {

    @TempDir
    Path state;

    @Test
    void pages_are_read_while_rows_are_written() throws InterruptedException {
        try (Node node = Node.start("reads-while-writing", 1, state);
                Publisher publisher = Node.publisher()) {
            AtomicBoolean done = new AtomicBoolean();
            CompletableFuture<Integer> reader = CompletableFuture.supplyAsync(() -> {
                int pages = 0;
                while (!done.get()) {
                    node.views().timeline("~busy", Filter.NONE, Order.NEWEST, 50, null);
                    pages++;
                }
                return pages;
            });
            List<CompletableFuture<Position>> written = new ArrayList<>();
            for (int i = 0; i < 1_500; i++) {
                written.add(publisher.publish(FeedDriver.event("""
                        {'kind': 'meeting', 'title': '%s', 'when': '2021',
                         'participants': [{'organization': 'Busy', 'role': 'host'}]}""".formatted(UUID.randomUUID()))));
            }
            Position end = written.stream().map(CompletableFuture::join).reduce(Position.NONE, Position::and);
            boolean came = node.progress().await(end, Duration.ofSeconds(90));
            done.set(true);

            assertThat(came).isTrue();
            assertThat(reader.join()).isPositive();
        }
    }
}
