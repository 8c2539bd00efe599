package org.alliancefeed.server.hostile;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Requests as no client that means well sends them: the same ones in the same order for the same seed. */
final class HostileRequests {

    private static final List<String> READS = List.of(
            "/api/v1/events/hostile-1",
            "/api/v1/activities",
            "/api/v1/activities.atom",
            "/api/v1/activities/hostile-1",
            "/api/v1/activities/hostile-1.ics",
            "/api/v1/organizations",
            "/api/v1/organizations/hostile-org",
            "/api/v1/organizations/hostile-org/timeline",
            "/api/v1/organizations/hostile-org/timeline.atom",
            "/api/v1/organizations/hostile-org/timeline.ics",
            "/api/v1/organizations/hostile-org/partners",
            "/api/v1/organizations/hostile-org/activity-counts",
            "/api/v1/organizations/hostile-org/members",
            "/api/v1/busiest-organizations",
            "/api/v1/judgements",
            "/api/v1/judgements/event:hostile-1",
            "/problems/not-found",
            "/openapi.yaml",
            "/asyncapi.yaml",
            "/");

    /** They end only when nobody listens any more: asked for with a parameter that is none. */
    private static final List<String> ENDLESS = List.of("/api/v1/stream", "/api/v1/replay");

    private static final List<String> WRITES = List.of(
            "POST /api/v1/events",
            "POST /api/v1/events?atomic=true",
            "POST /api/v1/organizations",
            "PUT /api/v1/organizations/hostile-org",
            "PUT /api/v1/judgements/event:hostile-1",
            "PUT /api/v1/judgements/organizations:hostile-org%7Chostile-parent");

    /** They ask Kafka each time, which takes as long as all the others together. */
    private static final List<String> SLOW_READS =
            List.of("/api/v1/rejected", "/api/v1/rejected/0-1", "/api/v1/topics", "/health");

    private static final List<String> SLOW_WRITES =
            List.of("POST /api/v1/rejected/0-0/redrive", "POST /api/v1/rejected/0-1/redrive");

    private static final int SLOWLY = 60;

    private static final List<String> PARAMETERS = List.of(
            "from",
            "to",
            "match",
            "kind",
            "role",
            "with",
            "status",
            "order",
            "limit",
            "cursor",
            "after",
            "topics",
            "topic",
            "since",
            "query",
            "provisional",
            "merged",
            "revisions",
            "explain",
            "subsidiaries",
            "atomic",
            "organization",
            "place",
            "subject",
            "text",
            "on",
            "by",
            "");

    private static final List<String> SEGMENTS = List.of(
            "..",
            "%2e%2e",
            "%00",
            "%c0%ae",
            "%ff%fe",
            "%",
            "%zz",
            "%E4%BD",
            "",
            "//",
            ";a=b",
            "~",
            "*",
            "{id}",
            "a%2Fb",
            "%F0%9F%92%A9",
            "timeline.",
            "timeline.exe",
            "\\",
            "a".repeat(3_000));

    private static final List<String> TYPES = List.of(
            "application/x-ndjson",
            "application/x-ndjson",
            "application/x-ndjson",
            "application/cloudevents+json",
            "application/cloudevents-batch+json",
            "application/json; charset=utf-16",
            "application/json; charset=\"",
            "application/json; charset=nonsense",
            "text/csv",
            "multipart/form-data",
            "application/x-www-form-urlencoded",
            "*/*",
            "/",
            ";",
            "json");

    private static final List<String> HEADERS = List.of(
            "Accept",
            "Accept-Encoding",
            "Accept-Charset",
            "Authorization",
            "Content-Encoding",
            "Cookie",
            "Content-Language",
            "Forwarded",
            "Host",
            "If-None-Match",
            "If-Modified-Since",
            "Idempotency-Key",
            "Last-Event-ID",
            "Origin",
            "Range",
            "X-Forwarded-Proto",
            "X-HTTP-Method-Override",
            "ce-id",
            "ce-source",
            "ce-specversion",
            "ce-subject",
            "ce-time",
            "ce-type");

    private final Random random;
    private final HostileValues values;
    private final HostileBodies bodies;

    HostileRequests(long seed) {
        random = new Random(seed);
        values = new HostileValues(random);
        bodies = new HostileBodies(random, values);
    }

    HostileRequest next() {
        return switch (random.nextInt(16)) {
            case 0, 1, 2 -> read();
            case 3 -> endless();
            case 4, 5 -> path();
            case 6 -> headers();
            case 7 -> framing();
            case 8 -> random.nextInt(100) == 0 ? write(bodies.tooLarge()) : write(bodies.any());
            case 9 -> cloudEvent();
            default -> write(bodies.any());
        };
    }

    private HostileRequest read() {
        return whole("GET", readable() + query("?"), List.of(), new byte[0]);
    }

    private String readable() {
        return values.oneOf(random.nextInt(SLOWLY) == 0 ? SLOW_READS : READS);
    }

    private String writable() {
        return values.oneOf(random.nextInt(SLOWLY) == 0 ? SLOW_WRITES : WRITES);
    }

    private HostileRequest endless() {
        return whole("GET", values.oneOf(ENDLESS) + "?nothing=1" + query("&"), List.of(), new byte[0]);
    }

    private String query(String start) {
        StringBuilder query = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            String value = shortened(values.text());
            query.append(query.isEmpty() ? start : "&")
                    .append(values.oneOf(PARAMETERS))
                    .append('=')
                    .append(random.nextInt(8) == 0 ? values.oneOf(SEGMENTS) : encoded(value));
        }
        return query.toString();
    }

    /** Most servers, and this one, refuse an address of more than 4,096 bytes before anybody reads it. */
    private static String shortened(String text) {
        return text.length() > 300 ? text.substring(0, 300) : text;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HostileRequest path() {
        StringBuilder path = new StringBuilder(values.oneOf(List.of("/api/v1", "/api/v1/organizations", "/api", "")));
        for (int i = random.nextInt(4); i >= 0; i--) {
            path.append('/')
                    .append(
                            switch (random.nextInt(3)) {
                                case 0 -> encoded(shortened(values.text()));
                                case 1 -> values.oneOf(SEGMENTS);
                                default ->
                                    values.oneOf(List.of(
                                            "events",
                                            "activities",
                                            "organizations",
                                            "timeline",
                                            "judgements",
                                            "rejected",
                                            "redrive",
                                            "topics"));
                            });
        }
        String method =
                values.oneOf(List.of("GET", "GET", "PUT", "POST", "DELETE", "HEAD", "OPTIONS", "PATCH", "BREW"));
        // A stream without an end would be no answer to a hostile request.
        return path.toString().matches(".*/(stream|replay)/*")
                ? read()
                : whole(method, path.toString(), List.of(), new byte[0]);
    }

    private HostileRequest headers() {
        List<String> headers = new ArrayList<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            headers.add(values.oneOf(HEADERS) + ": " + header(values.text()));
        }
        return random.nextBoolean()
                ? whole("GET", readable(), headers, new byte[0])
                : write(writable(), headers, bodies.any());
    }

    private static String header(String text) {
        return shortened(text).replaceAll("[\r\n]", "");
    }

    private HostileRequest cloudEvent() {
        List<String> headers = new ArrayList<>();
        headers.add("ce-specversion: " + values.oneOf(List.of("1.0", "1.0", "0.3", "")));
        headers.add("ce-type: " + values.oneOf(List.of("org.alliancefeed.meeting.v1", header(values.text()))));
        headers.add("ce-time: " + header(values.text()));
        headers.add("ce-source: " + header(values.text()));
        headers.add("ce-subject: " + values.oneOf(List.of("hostile-4", header(values.text()))));
        return write("POST /api/v1/events", headers, bodies.any());
    }

    private HostileRequest write(byte[] body) {
        return write(writable(), List.of(), body);
    }

    private HostileRequest write(String call, List<String> headers, byte[] body) {
        List<String> all = new ArrayList<>(headers);
        if (random.nextInt(20) > 0) {
            all.add("Content-Type: " + (random.nextInt(3) == 0 ? values.oneOf(TYPES) : "application/json"));
        }
        if (random.nextInt(10) == 0) {
            all.add("Idempotency-Key: \"" + random.nextInt(5) + "\"");
        }
        String[] parts = call.split(" ");
        return whole(parts[0], parts[1], all, body);
    }

    static HostileRequest whole(String method, String address, List<String> headers, byte[] body) {
        List<String> all = new ArrayList<>(headers);
        all.add("Content-Length: " + body.length);
        return new HostileRequest(bytes(method, address, all, body), true);
    }

    private static byte[] bytes(String method, String address, List<String> headers, byte[] body) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        StringBuilder head = new StringBuilder(method + " " + address + " HTTP/1.1\r\nHost: feed\r\n");
        headers.forEach(header -> head.append(header).append("\r\n"));
        all.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        all.writeBytes(body);
        return all.toByteArray();
    }

    /** Lengths that do not fit, and what is no HTTP. */
    private HostileRequest framing() {
        byte[] body = bodies.any();
        String chunked = "Transfer-Encoding: chunked";
        String json = "Content-Type: application/json";
        return switch (random.nextInt(10)) {
            case 0 -> broken(List.of("Content-Length: " + (body.length + 1 + random.nextInt(1_000)), json), body);
            case 1 -> broken(List.of("Content-Length: " + (80L << 20), json), body);
            case 2 -> broken(List.of("Content-Length: -1", json), body);
            case 3 -> broken(List.of("Content-Length: 5", "Content-Length: 6", json), body);
            case 4 -> broken(List.of(chunked, json), chunk(body, body.length + 5));
            case 5 -> broken(List.of(chunked, json), chunk(body, body.length));
            case 6 -> broken(List.of(chunked, "Content-Length: 3", json), chunk(body, body.length));
            case 7 ->
                broken(
                        List.of(chunked, "Content-Type: application/x-ndjson"),
                        "zz\r\n".getBytes(StandardCharsets.UTF_8));
            case 8 -> new HostileRequest(values.noise(100).getBytes(StandardCharsets.UTF_8), false);
            default ->
                new HostileRequest(
                        bytes("GET", "/api/v1/topics", List.of("X: " + "y".repeat(20_000)), new byte[0]), false);
        };
    }

    private static byte[] chunk(byte[] body, int size) {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.writeBytes((Integer.toHexString(size) + "\r\n").getBytes(StandardCharsets.UTF_8));
        chunk.writeBytes(body);
        return chunk.toByteArray();
    }

    private HostileRequest broken(List<String> headers, byte[] body) {
        return new HostileRequest(bytes("POST", "/api/v1/events", headers, body), false);
    }
}
