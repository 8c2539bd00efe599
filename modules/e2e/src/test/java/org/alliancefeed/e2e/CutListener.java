package org.alliancefeed.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Listens to a stream, is cut off time and again, and goes on each time behind the last that it got, at whatever node. */
final class CutListener {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONGEST = Duration.ofMillis(500);
    private static final Duration SILENCE = Duration.ofSeconds(3);

    /** What the server says of the stream itself. */
    private static final List<String> ABOUT_THE_STREAM = List.of("caught-up", "heartbeat", "too-slow");

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(SILENCE).build();
    private final String query;
    private final Supplier<String> anyNode;
    private final Random chance;
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger cuts = new AtomicInteger();
    private volatile boolean done;
    private volatile String lastId = "";

    /** @param anyNode the address of a node that may be there */
    CutListener(String query, Supplier<String> anyNode, long seed) {
        this.query = query;
        this.anyNode = anyNode;
        this.chance = new Random(seed);
    }

    /** The data of all that came, in the order in which it came. */
    List<String> received() {
        return received;
    }

    int cuts() {
        return cuts.get();
    }

    void stop() {
        done = true;
    }

    /** Until it is stopped; it is cut at any moment. */
    void listen() {
        while (!done) {
            try {
                HttpRequest.Builder request = HttpRequest.newBuilder(
                                URI.create(anyNode.get() + "/api/v1/stream" + query))
                        .header("Accept", "application/x-ndjson")
                        .timeout(SILENCE);
                if (!lastId.isEmpty()) {
                    request.header("Last-Event-ID", lastId);
                }
                HttpResponse<InputStream> answer =
                        client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
                if (answer.statusCode() == 200) {
                    readForAWhile(answer.body());
                } else {
                    answer.body().close();
                    if (answer.statusCode() < 500) {
                        throw new IllegalStateException("refused with " + answer.statusCode());
                    }
                }
                cuts.incrementAndGet();
            } catch (IOException e) {
                cuts.incrementAndGet();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void readForAWhile(InputStream body) {
        CompletableFuture<Void> cut = CompletableFuture.runAsync(
                () -> close(body),
                CompletableFuture.delayedExecutor(chance.nextLong(LONGEST.toMillis()), TimeUnit.MILLISECONDS));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                take(line);
            }
        } catch (IOException e) {
            // which is what a cut looks like
        }
        cut.join();
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            // It was to be closed.
        }
    }

    /** A line that was cut is no JSON and is as if it had not come. */
    private void take(String line) {
        JsonNode one;
        try {
            one = JSON.readTree(line);
        } catch (IOException e) {
            return;
        }
        if (one.hasNonNull("id")) {
            if (!ABOUT_THE_STREAM.contains(one.path("event").asText())) {
                received.add(one.path("data").toString());
            }
            lastId = one.path("id").asText();
        }
    }
}
