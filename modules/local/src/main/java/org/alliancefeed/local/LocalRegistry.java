package org.alliancefeed.local;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * Apicurio Registry as a child process that ends with this one. A folder keeps its schemas and their ids from one start
 * to the next.
 */
public final class LocalRegistry implements AutoCloseable {

    public static final String WHAT = "schema registry";

    /** It asks nobody for a password, so it listens to this machine only. */
    private static final String HOST = "127.0.0.1";

    private static final String CONFLUENT_API = "/apis/ccompat/v7";
    private static final int LINES_TO_SHOW = 20;
    private static final Pattern STACK_FRAME = Pattern.compile("\\s+(at |\\.\\.\\. \\d+ more)");
    private static final Duration TIME_TO_END = Duration.ofSeconds(4);

    /**
     * Where, and on which port.
     *
     * @param dataDir the registry's own folder; made when missing; its log goes there too
     * @param port 0 picks a free one
     */
    public record Config(Path dataDir, int port) {

        public Config {
            dataDir = dataDir.toAbsolutePath().normalize();
            Ports.check(port);
        }

        Path log() {
            return dataDir.resolve("registry.log");
        }
    }

    private final Config config;
    private final DataDirectoryLock lock;
    private final Process process;
    private final Thread reader;
    private final long startedAt = System.nanoTime();
    private final CompletableFuture<String> ready = new CompletableFuture<>();
    private final CompletableFuture<RegistryFailure> failure = new CompletableFuture<>();
    private volatile Duration startUp = Duration.ZERO;
    private volatile boolean closed;

    private LocalRegistry(Config config, DataDirectoryLock lock, Process process) {
        this.config = config;
        this.lock = lock;
        this.process = process;
        this.reader = Thread.ofVirtual().name("registry-log").start(this::followLog);
    }

    /**
     * Returns at once, so that the caller can start something else meanwhile; {@link #awaitReady} waits.
     *
     * @throws PortInUse before anything in the folder is touched
     * @throws DataDirectoryInUse before anything in the folder is touched
     */
    public static LocalRegistry start(Config config) {
        Path home = RegistryHome.find();
        DataDirectoryLock lock = DataDirectoryLock.take(config.dataDir());
        try {
            Ports.checkFree(WHAT, HOST, config.port());
            Process process = new ProcessBuilder(RegistryCommand.line(home, config.dataDir(), HOST, config.port()))
                    .redirectErrorStream(true)
                    .start();
            return new LocalRegistry(config, lock, process);
        } catch (IOException e) {
            lock.close();
            throw new RegistryFailure("The schema registry's process cannot be started: " + e, e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Waits until the registry answers. When it does not, it is closed.
     *
     * @throws RegistryFailure with the last lines of its log
     */
    public LocalRegistry awaitReady(Duration timeout) {
        try {
            ready.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return this;
        } catch (ExecutionException e) {
            close();
            throw e.getCause() instanceof RegistryFailure known
                    ? known
                    : new RegistryFailure("The schema registry did not start: " + e.getCause(), e);
        } catch (TimeoutException e) {
            close();
            throw new RegistryFailure(
                    "The schema registry was not ready after %d s. Its log is %s."
                            .formatted(timeout.toSeconds(), config.log()),
                    e);
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new RegistryFailure("Interrupted while the schema registry was starting", e);
        }
    }

    /** The base address of the Confluent-compatible API. Known once the registry is ready. */
    public String url() {
        if (!ready.isDone() || ready.isCompletedExceptionally()) {
            throw new IllegalStateException("the registry is not ready: call awaitReady first");
        }
        return ready.join() + CONFLUENT_API;
    }

    /** How long it took to be ready; zero before. */
    public Duration startUp() {
        return startUp;
    }

    /** Completes when the registry's process ends without being closed. */
    public CompletableFuture<RegistryFailure> failure() {
        return failure.copy();
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    /** Runs until the child closes its output, which it does when it ends. */
    private void followLog() {
        Deque<String> last = new ArrayDeque<>(LINES_TO_SHOW);
        try (BufferedReader output = process.inputReader();
                BufferedWriter log = Files.newBufferedWriter(config.log())) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                log.write(line);
                log.newLine();
                log.flush();
                remember(line, last);
                String address = RegistryCommand.addressIn(line);
                if (!address.isEmpty()) {
                    Thread.ofVirtual().name("registry-first-answer").start(() -> tryOut(address));
                }
            }
        } catch (IOException e) {
            last.addLast(e.toString());
        }
        ended(last);
    }

    /** Apicurio sometimes listens although it cannot open its store; then it ends here, and its log says why. */
    private void tryOut(String address) {
        if (RegistryCommand.answersAt(address + CONFLUENT_API)) {
            startUp = Duration.ofNanos(System.nanoTime() - startedAt);
            ready.complete(address);
        } else {
            process.destroy();
        }
    }

    /** Frames of stack traces stay in the file: they would push out the lines that say what is wrong. */
    private static void remember(String line, Deque<String> last) {
        if (line.isBlank() || STACK_FRAME.matcher(line).lookingAt()) {
            return;
        }
        if (last.size() == LINES_TO_SHOW) {
            last.removeFirst();
        }
        last.addLast(line);
    }

    private void ended(Deque<String> lastLines) {
        RegistryFailure why = new RegistryFailure(
                "The schema registry %s. The end of its log, %s:%n%s"
                        .formatted(
                                ready.isDone() ? "ended by itself" : "could not start",
                                config.log(),
                                String.join(System.lineSeparator(), lastLines)),
                null);
        ready.completeExceptionally(why);
        if (!closed) {
            failure.complete(why);
        }
    }

    @Override
    public void close() {
        closed = true;
        try (lock) {
            // The end of its input tells the child to end.
            process.getOutputStream().close();
            if (!process.waitFor(TIME_TO_END)) {
                process.destroyForcibly().waitFor();
            }
            reader.join();
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
