package org.alliancefeed.local;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.metadata.KRaftMetadataCache;

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

    /** Some sessions long. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration PAUSE = Duration.ofMillis(10);

    private KilledBroker() {}

    /**
     * Returns when the controller knows of none that is alive; at once after a broker that was closed.
     *
     * @throws BrokerFailure when the controller fails, or takes too long
     */
    static void awaitGivenUp(KRaftMetadataCache metadata, CompletableFuture<BrokerFailure> failure) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isRead(metadata) || metadata.hasAliveBroker(BrokerSettings.NODE_ID)) {
            if (failure.isDone()) {
                throw failure.join();
            }
            if (System.nanoTime() > deadline) {
                String what = isRead(metadata)
                        ? "still takes the broker that was killed for alive"
                        : "has not read its own records";
                throw new BrokerFailure("Kafka's controller %s after %d s".formatted(what, PATIENCE.toSeconds()), null);
            }
            pause();
        }
    }

    /** Whether the controller has read what it wrote before it was started. */
    private static boolean isRead(KRaftMetadataCache metadata) {
        return metadata.currentImage().highestOffsetAndEpoch().offset() >= 0;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerFailure("Interrupted while the Kafka broker was starting", e);
        }
    }
}
