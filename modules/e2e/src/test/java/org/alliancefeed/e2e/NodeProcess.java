package org.alliancefeed.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** {@code ./feed serve} on a free port, as a process of its own: one more node of a feed that is there. */
final class NodeProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String SERVING = "serving at ";

    private final Process process;
    private final CompletableFuture<String> url = new CompletableFuture<>();

    private NodeProcess(Process process) {
        this.process = process;
    }

    static NodeProcess beside(FeedProcess feed, Path state) throws Exception {
        NodeProcess node = new NodeProcess(FeedProcess.run(
                List.of(FeedProcess.HOME.resolve("feed").toString(), "serve"),
                Map.of(
                        "KAFKA_BOOTSTRAP_SERVERS",
                        feed.address("kafka"),
                        "SCHEMA_REGISTRY_URL",
                        feed.address("registry"),
                        "FEED_HOST",
                        "127.0.0.1",
                        "FEED_PORT",
                        "0",
                        "FEED_STATE_DIR",
                        state.toString(),
                        // It lives for seconds, and is started for weeks.
                        "FEED_JAVA_OPTS",
                        "-XX:TieredStopAtLevel=1")));
        Thread.ofVirtual().start(node::read);
        node.url();
        return node;
    }

    private void read() {
        StringBuilder printed = new StringBuilder();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith(SERVING)) {
                    url.complete(line.substring(SERVING.length()).strip());
                }
                if (!url.isDone()) {
                    printed.append(line).append('\n');
                }
            }
        } catch (IOException e) {
            url.completeExceptionally(e);
        }
        url.completeExceptionally(new IllegalStateException("ended without serving: " + printed));
    }

    String url() throws Exception {
        return url.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /** {@code STOP} or {@code CONT}. */
    void signal(String name) throws Exception {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    /** {@code kill -9}. */
    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
