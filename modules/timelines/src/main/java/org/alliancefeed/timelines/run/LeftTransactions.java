package org.alliancefeed.timelines.run;

import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The transactions that a killed process has left open, and behind which nobody reads. The next one on its state folder has
 * its names, and a thread that takes up the name of another ends what that one left. But a process whose threads failed
 * and were replaced had numbers that the next one does not come to.
 */
public final class LeftTransactions {

    private static final Logger log = LoggerFactory.getLogger(LeftTransactions.class);

    private LeftTransactions() {}

    /**
     * Aborts those of a process that is gone; returns when its records can be read past.
     *
     * @param process what the names of all its transactions start with
     */
    public static void abort(Admin admin, String process) throws InterruptedException {
        try {
            Set<String> left = admin
                    .listTransactions(new ListTransactionsOptions().filterStates(Set.of(TransactionState.ONGOING)))
                    .all()
                    .get()
                    .stream()
                    .map(TransactionListing::transactionalId)
                    .filter(id -> id.startsWith(process))
                    .collect(Collectors.toSet());
            if (!left.isEmpty()) {
                admin.fenceProducers(left).all().get();
                log.info("aborted what a killed process has left open: {}", left);
            }
        } catch (ExecutionException e) {
            log.warn("what a killed process may have left open ends by itself in some minutes", e.getCause());
        }
    }
}
