package org.alliancefeed.e2e;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** {@code ./feed up} on free ports, as a process of its own. */
final class FeedProcess implements AutoCloseable {

    static final Path HOME = Path.of("../..").toAbsolutePath().normalize();

    private static final Duration PATIENCE = Duration.ofSeconds(240);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final List<String> printed = new ArrayList<>();
    private final CompletableFuture<String> ready = new CompletableFuture<>();

    private FeedProcess(Process process) {
        this.process = process;
    }

    static FeedProcess up(Path data, String... more) throws Exception {
        List<String> line = new ArrayList<>(List.of(
                HOME.resolve("feed").toString(),
                "up",
                "--port",
                "0",
                "--kafka-port",
                "0",
                "--registry-port",
                "0",
                "--data",
                data.toString()));
        line.addAll(List.of(more));
        FeedProcess feed = new FeedProcess(run(line));
        Thread.ofVirtual().start(feed::read);
        try {
            feed.ready.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException(feed.whereItStands(data), e);
        }
        return feed;
    }

    /** Its threads, which it prints when it is asked to, and the end of its log; it is then ended. */
    private String whereItStands(Path data) throws Exception {
        new ProcessBuilder("kill", "-QUIT", String.valueOf(process.pid()))
                .start()
                .waitFor();
        process.waitFor(2, TimeUnit.SECONDS);
        kill();
        List<String> log = Files.readAllLines(data.resolve("feed.log"));
        synchronized (printed) {
            return "not ready after %s; its log ends%n%s%nit printed%n%s"
                    .formatted(
                            PATIENCE,
                            String.join("\n", log.subList(Math.max(0, log.size() - 100), log.size())),
                            String.join("\n", printed));
        }
    }

    /** What the build has just packaged, and neither a build nor a cache of the test's own. */
    static Process run(List<String> line) throws IOException {
        return run(line, Map.of());
    }

    static Process run(List<String> line, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().put("FEED_BUILD", "off");
        builder.environment().put("FEED_AOT", "off");
        return builder.start();
    }

    private void read() {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                synchronized (printed) {
                    printed.add(line);
                }
                if (line.startsWith("ready")) {
                    ready.complete(line);
                }
            }
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
        ready.completeExceptionally(new IllegalStateException("ended without being ready: " + printed));
    }

    /** The address that is printed behind a word. */
    String address(String word) {
        synchronized (printed) {
            return printed.stream()
                    .map(String::strip)
                    .filter(line -> line.startsWith(word))
                    .map(line -> line.substring(word.length()).strip())
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no " + word + " in " + printed));
        }
    }

    /** Whoever is told to ask again later does. */
    JsonNode get(String path) throws Exception {
        HttpResponse<String> answer = await(path)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .pollDelay(Duration.ZERO)
                .until(
                        () -> HTTP.send(request(path).build(), HttpResponse.BodyHandlers.ofString()),
                        one -> one.statusCode() != 503);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    HttpResponse<String> post(String path, String type, String body) throws Exception {
        return HTTP.send(
                request(path)
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> make(Edit edit) throws Exception {
        HttpRequest.Builder request = request(edit.path());
        String body = edit.body();
        return HTTP.send(
                body == null
                        ? request.DELETE().build()
                        : request.header("Content-Type", "application/json")
                                .PUT(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address("api") + path));
    }

    /** As Ctrl-C does, by the signal that a build in the background does not ignore. */
    int end() throws Exception {
        new ProcessBuilder("kill", "-TERM", String.valueOf(process.pid()))
                .start()
                .waitFor();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("still there a minute after it was told to end");
        }
        return process.exitValue();
    }

    /** {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    List<ProcessHandle> descendants() {
        return process.descendants().toList();
    }

    @Override
    public void close() throws Exception {
        if (process.isAlive()) {
            end();
        }
    }
}
