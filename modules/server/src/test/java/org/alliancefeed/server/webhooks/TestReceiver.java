package org.alliancefeed.server.webhooks;

import static org.alliancefeed.server.Samples.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Whoever receives webhooks: it answers as it is told to, and keeps what it got. */
final class TestReceiver implements AutoCloseable {

    /** @param headers by their names in lower case */
    record Received(String path, Map<String, String> headers, String body) {

        String id() {
            return headers.getOrDefault("webhook-id", "");
        }

        JsonNode payload() {
            return json(body);
        }

        String eventId() {
            return payload().path("data").path("id").asText();
        }

        /** Computed as the standard says, without the library that signed it. */
        boolean isSignedWith(String secret) throws GeneralSecurityException {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
            String signed = id() + "." + headers.get("webhook-timestamp") + "." + body;
            String expected =
                    "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
            return List.of(headers.getOrDefault("webhook-signature", "").split(" ", -1))
                    .contains(expected);
        }
    }

    /** @param headers names and values in turn */
    record Reply(int status, String... headers) {
        static final Reply OK = new Reply(204);
    }

    /** A thousand webhooks may come at once. */
    private static final int BACKLOG = 2_000;

    private final HttpServer server;
    private final Collection<Received> received = new ConcurrentLinkedQueue<>();
    private volatile Function<Received, Reply> replies = one -> Reply.OK;

    TestReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        server.createContext("/", this::receive);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Headers headers = exchange.getRequestHeaders();
            Received one = new Received(
                    exchange.getRequestURI().getPath(),
                    headers.keySet().stream()
                            .collect(Collectors.toMap(name -> name.toLowerCase(Locale.ROOT), headers::getFirst)),
                    body);
            received.add(one);
            Reply reply = replies.apply(one);
            for (int i = 0; i < reply.headers().length; i += 2) {
                exchange.getResponseHeaders().add(reply.headers()[i], reply.headers()[i + 1]);
            }
            exchange.sendResponseHeaders(reply.status(), -1);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    void answers(Function<Received, Reply> answer) {
        replies = answer;
    }

    List<Received> received() {
        return List.copyOf(received);
    }

    /** The events that came to each path, each once, in the order in which each came first. */
    Map<String, List<String>> eventsByPath() {
        return received.stream()
                .collect(Collectors.groupingBy(
                        Received::path,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Received::eventId, Collectors.toCollection(LinkedHashSet::new)),
                                List::copyOf)));
    }

    /** The events that came, each once, in the order in which each came first. */
    List<String> events() {
        return received.stream().map(Received::eventId).distinct().toList();
    }

    /** All that came of an event. */
    List<Received> of(String eventId) {
        return received.stream().filter(one -> one.eventId().equals(eventId)).toList();
    }

    void assertOnly(String... events) {
        assertThat(events()).isEqualTo(Arrays.asList(events));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
