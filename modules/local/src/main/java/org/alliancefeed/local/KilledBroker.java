package org.alliancefeed.local;

import java.time.Duration;
import org.apache.kafka.metadata.KRaftMetadataCache;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The broker that ran on a folder before and was killed. To the controller it is alive, and leads its partitions, until
 * its session runs out.
 *
 * <p>The next broker on the folder must not be started sooner. It would take itself for that leader and complete the
 * transactions that were being committed; and where the controller withdraws the leader meanwhile, Kafka takes the
 * partition for a deleted one and the transaction for complete, without ever having told the partition. What was written
 * there would be open for good, and nobody would read past it.
 */
final class KilledBroker {

    private static final Logger log = LoggerFactory.getLogger(KilledBroker.class);

    /** Some sessions long; a start that takes longer has other reasons, which the broker tells. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration PAUSE = Duration.ofMillis(10);

    private KilledBroker() {}

    /** Returns when the controller knows of none; at once after a broker that was closed. */
    static void awaitGivenUp(KRaftMetadataCache metadata) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isRead(metadata) || metadata.hasAliveBroker(BrokerSettings.NODE_ID)) {
            if (System.nanoTime() > deadline) {
                log.warn("the controller still takes a killed broker for alive after {}", PATIENCE);
                return;
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Whether the controller has read what it wrote before it was started. */
    private static boolean isRead(KRaftMetadataCache metadata) {
        return metadata.currentImage().highestOffsetAndEpoch().offset() >= 0;
    }
}
