package org.alliancefeed.local;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import kafka.server.FaultHandlerFactory;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.server.fault.FaultHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Kafka ends the JVM when it cannot go on. Here the JVM is the feed's, so the fault is logged, raised where it happened,
 * and told to whoever watches {@link #failure()}.
 */
final class BrokerFaults implements FaultHandlerFactory, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(BrokerFaults.class);
    private static final Set<BrokerFaults> active = ConcurrentHashMap.newKeySet();

    static {
        // A few places (a disk that failed, a thread that must not die) do not ask the fault handler. They cannot say
        // which broker they belong to either; a JVM has more than one only in tests.
        Exit.setExitProcedure(BrokerFaults::raiseInsteadOfExit);
        Exit.setHaltProcedure(BrokerFaults::raiseInsteadOfExit);
    }

    private final CompletableFuture<BrokerFailure> failure = new CompletableFuture<>();

    BrokerFaults() {
        active.add(this);
    }

    CompletableFuture<BrokerFailure> failure() {
        return failure.copy();
    }

    @Override
    public FaultHandler build(String name, boolean fatal, Runnable action) {
        return (message, cause) -> {
            action.run();
            BrokerFailure fault = new BrokerFailure("Kafka: %s: %s".formatted(name, message), cause);
            log.error("{} fault in Kafka", fatal ? "Fatal" : "Passing", fault);
            if (fatal) {
                failure.complete(fault);
            }
            return fault;
        };
    }

    private static void raiseInsteadOfExit(int status, @Nullable String message) {
        BrokerFailure fault = new BrokerFailure(
                "Kafka wanted to end the process with status %d: %s".formatted(status, message), null);
        log.error("Fatal fault in Kafka", fault);
        active.forEach(faults -> faults.failure.complete(fault));
        throw fault;
    }

    @Override
    public void close() {
        active.remove(this);
    }
}
