package org.alliancefeed.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a command that runs until it is told to end (SIGINT, SIGTERM) do so in its own order and with status 0. The JVM's
 * own answer is to stop where it stands and to exit with 130 or 143.
 */
public final class Ending implements AutoCloseable {

    private static final int PATIENCE_S = 30;

    private final CountDownLatch told = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private final Runnable onTold;

    private Ending(Runnable onTold) {
        this.onTold = onTold;
    }

    /** @param onTold wakes the command up; {@link #isTold} is true by then */
    public static Ending watch(Runnable onTold) {
        Ending ending = new Ending(onTold);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("ending").unstarted(ending::tell));
        return ending;
    }

    private void tell() {
        if (over.getCount() == 0) {
            return; // not told from outside: the command has ended by itself, and with a status of its own
        }
        told.countDown();
        onTold.run();
        try {
            boolean ended = over.await(PATIENCE_S, TimeUnit.SECONDS);
            Runtime.getRuntime().halt(ended ? 0 : 1);
        } catch (InterruptedException e) {
            Runtime.getRuntime().halt(1);
        }
    }

    public boolean isTold() {
        return told.getCount() == 0;
    }

    /** Says that everything the command had open is closed. */
    @Override
    public void close() {
        over.countDown();
    }
}
