package org.alliancefeed.local;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/**
 * The registry's main class: the registry itself, and a thread that waits for the end of standard input. The other
 * end of that pipe is held by the process that started this one and closes with it, even when it is killed. Runs on the
 * registry's class path, so it knows nothing but the JDK.
 */
public final class RegistryGuard {

    private static final Duration GRACE = Duration.ofSeconds(2);

    private RegistryGuard() {}

    public static void main(String[] args) throws ReflectiveOperationException {
        Thread.ofPlatform().daemon().name("parent-watch").start(RegistryGuard::endWithParent);
        Class.forName("io.quarkus.bootstrap.runner.QuarkusEntryPoint")
                .getMethod("main", String[].class)
                .invoke(null, (Object) args);
    }

    private static void endWithParent() {
        awaitEndOfInput();
        Thread.ofPlatform().daemon().name("parent-watch-deadline").start(RegistryGuard::haltAfterGrace);
        System.exit(0);
    }

    private static void awaitEndOfInput() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // A broken pipe says the same as its end.
        }
    }

    private static void haltAfterGrace() {
        try {
            Thread.sleep(GRACE);
        } catch (InterruptedException e) {
            // Nobody interrupts it; halting early is right all the same.
        }
        Runtime.getRuntime().halt(1);
    }
}
