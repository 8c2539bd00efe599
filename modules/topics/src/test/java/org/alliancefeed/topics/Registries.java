package org.alliancefeed.topics;

import com.sun.net.httpserver.HttpServer;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Registries that are no good, each in another way. */
public final class Registries {

    private Registries() {}

    public static SchemaRegistryClient client(String url) {
        return new CachedSchemaRegistryClient(
                url, 100, Map.of("http.connect.timeout.ms", 300, "http.read.timeout.ms", 300, "max.retries", 0));
    }

    public static SchemaRegistryClient client(int port) {
        return client("http://127.0.0.1:" + port);
    }

    /** A port on which nobody listens. */
    public static int closedPort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives every request the same answer. */
    public static HttpServer answering(int status, String body) {
        return serving(status, body.length(), body);
    }

    /** Announces an answer and hangs up in the middle of it. */
    public static HttpServer hangingUp() {
        return serving(200, 1000, "{\"schema\":");
    }

    private static HttpServer serving(int status, int announced, String body) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(status, announced);
                exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
