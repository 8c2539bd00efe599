package org.alliancefeed.server;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.alliancefeed.server.access.Access;
import org.alliancefeed.server.access.AccessVariables;
import org.alliancefeed.server.webhooks.WebhookSettings;
import org.alliancefeed.topics.Connection;
import org.alliancefeed.topics.Topics;
import org.jspecify.annotations.Nullable;

/** Reads a node's configuration from environment variables, and collects everything that is wrong with them. */
final class Environment {

    private static final String SERVERS = "KAFKA_BOOTSTRAP_SERVERS";
    private static final String REGISTRY = "SCHEMA_REGISTRY_URL";
    private static final String KAFKA = "KAFKA_";
    private static final int HIGHEST_PORT = 65_535;
    private static final int MOST_PARTITIONS = 10_000;
    private static final Pattern SERVER = Pattern.compile("[^\\s,:]+:\\d{1,5}|\\[[0-9a-fA-F:]+]:\\d{1,5}");

    private final Map<String, String> variables;
    private final List<String> wrong = new ArrayList<>();

    Environment(Map<String, String> variables) {
        this.variables = variables;
    }

    FeedServer.Config config() {
        String servers =
                text(SERVERS, null, Environment::areServers, "host:port of a Kafka broker, or several with commas");
        String registry = text(REGISTRY, null, Environment::isUrl, "the http address of a schema registry");
        int port = number("FEED_PORT", 8080, 0, HIGHEST_PORT);
        String host = text("FEED_HOST", "0.0.0.0", one -> true, "an address of this machine");
        String advertised = variables.containsKey("FEED_ADVERTISED_URL")
                ? text(
                        "FEED_ADVERTISED_URL",
                        null,
                        Environment::isUrl,
                        "the http address at which others reach this node")
                : null;
        String instanceId = variables.containsKey("FEED_INSTANCE_ID")
                ? text("FEED_INSTANCE_ID", null, Environment::isName, "letters, digits, '.', '_' and '-'")
                : null;
        String stateDir = text("FEED_STATE_DIR", ".data/streams", Environment::isPath, "a folder");
        int partitions = number("FEED_PARTITIONS", 6, 1, MOST_PARTITIONS);
        int replication = number("FEED_REPLICATION", 0, 0, Short.MAX_VALUE);
        Access access = AccessVariables.read(variables, wrong);
        boolean isPrivateAllowed = text("FEED_WEBHOOKS_PRIVATE", "false", Environment::isFlag, "true or false")
                .equals("true");
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", wrong));
        }
        FeedServer.Config usual =
                FeedServer.Config.of(new Connection(servers, registry, clientProperties()), Path.of(stateDir));
        return new FeedServer.Config(
                usual.connection(),
                host,
                port,
                advertised,
                usual.stateDir(),
                new Topics.Layout(partitions, (short) replication),
                usual.commitInterval(),
                usual.threads(),
                usual.applicationId(),
                instanceId,
                usual.heartbeat(),
                usual.patience(),
                usual.mostStreams(),
                access,
                WebhookSettings.standard(isPrivateAllowed));
    }

    /** {@code KAFKA_SECURITY_PROTOCOL} is {@code security.protocol}. */
    private Map<String, String> clientProperties() {
        Map<String, String> properties = new HashMap<>();
        variables.forEach((name, value) -> {
            if (name.startsWith(KAFKA) && !name.equals(SERVERS) && !value.isBlank()) {
                properties.put(
                        name.substring(KAFKA.length()).toLowerCase(Locale.ROOT).replace('_', '.'), value);
            }
        });
        return properties;
    }

    private String text(String name, @Nullable String usual, Predicate<String> holds, String allowed) {
        String value = variables.getOrDefault(name, "").strip();
        if (value.isEmpty()) {
            if (usual == null) {
                wrong.add(name + " is missing; it is " + allowed);
            }
            return usual == null ? "" : usual;
        }
        if (!holds.test(value)) {
            wrong.add(name + " must be " + allowed + ", but is '" + value + "'");
        }
        return value;
    }

    private int number(String name, int usual, int least, int most) {
        String value = variables.getOrDefault(name, "").strip();
        if (value.isEmpty()) {
            return usual;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException ignored) {
            // told below, together with what is out of range
        }
        wrong.add(name + " must be a whole number from " + least + " to " + most + ", but is '" + value + "'");
        return usual;
    }

    private static boolean areServers(String value) {
        return Pattern.compile(",").splitAsStream(value).allMatch(one -> SERVER.matcher(one.strip())
                .matches());
    }

    private static boolean isFlag(String value) {
        return value.equals("true") || value.equals("false");
    }

    private static boolean isUrl(String value) {
        try {
            URI uri = URI.create(value);
            return uri.getHost() != null && List.of("http", "https").contains(uri.getScheme());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** As Kafka has it for members of a group. */
    private static boolean isName(String value) {
        return value.matches("[a-zA-Z0-9._-]{1,249}");
    }

    private static boolean isPath(String value) {
        try {
            return !Path.of(value).toString().isEmpty();
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
