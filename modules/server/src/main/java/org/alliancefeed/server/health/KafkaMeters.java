package org.alliancefeed.server.health;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Which of Kafka's own measurements are published. It has one of everything for each broker, partition, processor and
 * store, thousands a node; what each thread and client does, and how far each partition lags, is enough to run a feed.
 */
@Singleton
final class KafkaMeters implements MeterFilter {

    private static final Set<String> TOO_FINE =
            Set.of("node.id", "partition", "processor.node.id", "task.id", "record.cache.id", "rocksdb.state.id");

    @Override
    public MeterFilterReply accept(Meter.Id id) {
        return !id.getName().startsWith("kafka.")
                        || id.getName().contains("records.lag")
                        || id.getTags().stream().noneMatch(tag -> TOO_FINE.contains(tag.getKey()))
                ? MeterFilterReply.NEUTRAL
                : MeterFilterReply.DENY;
    }
}
