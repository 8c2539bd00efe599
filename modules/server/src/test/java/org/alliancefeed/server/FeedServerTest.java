package org.alliancefeed.server;

import static org.alliancefeed.server.Samples.json;
import static org.alliancefeed.server.Samples.meeting;
import static org.alliancefeed.server.Samples.organization;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.alliancefeed.local.LocalPlatform;
import org.alliancefeed.server.judgements.MemoryJudgements;
import org.alliancefeed.server.organizations.MemoryDirectory;
import org.alliancefeed.server.tables.Tables;
import org.alliancefeed.topics.Connection;
import org.alliancefeed.topics.FeedTopic;
import org.alliancefeed.topics.Publisher;
import org.alliancefeed.topics.Topics;
import org.alliancefeed.topics.avro.Codecs;
import org.alliancefeed.topics.log.Position;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A node on a real broker and a real registry. */
@Timeout(120)
class FeedServerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MOST_STREAMS = 3;

    @TempDir
    static Path dir;

    private static LocalPlatform platform;
    private static FeedServer server;
    private static Connection connection;
    private static HttpClient client;

    @BeforeAll
    static void start() throws InterruptedException {
        platform = LocalPlatform.start(LocalPlatform.Config.onFreePorts(dir.resolve("platform")));
        connection = new Connection(platform.bootstrapServers(), platform.registryUrl());
        server = FeedServer.start(config(0));
        assertThat(server.awaitReady(PATIENCE)).isTrue();
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
        platform.close();
    }

    private static FeedServer.Config config(int port) {
        return config(connection, port);
    }

    private static FeedServer.Config config(Connection connection, int port) {
        FeedServer.Config usual = FeedServer.Config.of(connection, dir.resolve("streams"));
        return new FeedServer.Config(
                connection,
                "127.0.0.1",
                port,
                null,
                usual.stateDir(),
                new Topics.Layout(2, (short) 0),
                usual.commitInterval(),
                1,
                usual.applicationId(),
                null,
                Duration.ofSeconds(1),
                Duration.ofSeconds(10),
                MOST_STREAMS);
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.url() + path));
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    private static JsonNode read(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer.body());
    }

    /** @return the position behind it */
    private static String publish(String event) throws IOException, InterruptedException {
        return write("POST", "/api/v1/events", event);
    }

    private static String write(String method, String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return answer.headers().firstValue("Feed-Position").orElseThrow();
    }

    private static SseReader stream(String query, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request("/api/v1/stream" + query);
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<InputStream> answer = client.send(request.build(), BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        return new SseReader(answer.body());
    }

    private static Position know(org.alliancefeed.model.organization.Organization organization) {
        try (Publisher publisher = Publisher.connect(connection, "/test", Clock.systemUTC())) {
            return publisher.publish(organization).join();
        }
    }

    @Test
    void whatIsPublishedIsInTheTimelineOfEachParticipantOnTheNextRequest() throws Exception {
        Position known = know(organization("read-your-writes", null, "Read Your Writes Ltd."));
        String position = publish(meeting("ryw-1", "Read your Writes", "Nobody Knows"));
        String after = "after=" + Position.parse(position).and(known).text();

        JsonNode timeline = read("/api/v1/organizations/read-your-writes/timeline?" + after);
        JsonNode provisional = read("/api/v1/organizations/~nobody-knows/timeline?" + after);

        assertThat(timeline.path("items").findValuesAsText("title")).containsExactly("Plenary ryw-1");
        assertThat(provisional.path("items")).isEqualTo(timeline.path("items"));
        assertThat(read("/api/v1/events/ryw-1").path("activity").asText()).isEqualTo("ryw-1");
        assertThat(read("/api/v1/activities/ryw-1").path("events").path(0).asText())
                .isEqualTo("ryw-1");
        assertThat(read("/api/v1/activities?with=read-your-writes").path("items"))
                .hasSize(1);
        assertThat(read("/api/v1/organizations?provisional=true&query=nobody").path("items"))
                .hasSize(1);
        assertThat(read("/api/v1/organizations/~nobody-knows").path("name").asText())
                .isEqualTo("Nobody Knows");
    }

    @Test
    void anEntryOfTheDirectoryIsReadAfterItsPosition() throws Exception {
        Position position = know(organization("after-me", null, "After Me"));

        assertThat(read("/api/v1/organizations/after-me?after=" + position.text())
                        .path("name")
                        .asText())
                .isEqualTo("After Me");
        assertThat(read("/api/v1/organizations?query=after").path("items")).hasSize(1);
    }

    @Test
    void whatIsPutIntoTheDirectoryMovesTheHistoryConcernedAndBack() throws Exception {
        String published = publish(meeting("put-1", "Moving Ltd.", "Moving (Asia)"));
        String group = "/api/v1/organizations/moving-group";
        String asia = "/api/v1/organizations/moving-asia";

        String put = write("PUT", group, "{\"names\":[{\"text\":\"Moving\"}]}");
        write("PUT", asia, "{\"parent\":\"moving-group\",\"names\":[{\"text\":\"Moving (Asia)\"}]}");
        String after = write(
                "POST",
                "/api/v1/organizations",
                "[{\"id\":\"moving-old\",\"mergedInto\":\"moving-group\",\"names\":[]}]");

        String all = Position.parse(published)
                .and(Position.parse(put))
                .and(Position.parse(after))
                .text();
        assertThat(read(group + "/timeline?after=" + all).path("items")).hasSize(1);
        assertThat(read(group).path("mergedFrom").path(0).asText()).isEqualTo("moving-old");
        assertThat(read(asia).path("parent").path("name").asText()).isEqualTo("Moving");
        JsonNode together = read(group + "/timeline?subsidiaries=true").path("items");
        assertThat(together).hasSize(1);
        assertThat(get("/api/v1/organizations/moving-old/timeline?limit=1")
                        .headers()
                        .firstValue("Location"))
                .hasValue(group + "/timeline?limit=1");

        String removed = write("DELETE", group, "");

        assertThat(get(group + "?after=" + removed).statusCode()).isEqualTo(404);
        assertThat(read("/api/v1/organizations/~moving/timeline").path("items")).hasSize(1);
    }

    @Test
    void aJudgementIsReadAfterItsPositionUntilItIsTakenBack() throws Exception {
        String judgements = "/api/v1/judgements";
        String one = judgements + "/event%3Ajudged-1";
        String pair = judgements + "/organizations%3Ajudged-b%7Cjudged-a";

        String first = write("PUT", one, "{\"apart\":true,\"by\":\"ed\",\"why\":\"another plenary\"}");
        String second = write("PUT", pair, "{\"different\":true}");

        assertThat(read(one + "?after=" + first).path("why").asText()).isEqualTo("another plenary");
        assertThat(read(pair + "?after=" + second).path("key").asText()).isEqualTo("organizations:judged-a|judged-b");
        assertThat(Instant.parse(read(pair).path("at").asText())).isBefore(Instant.now());
        assertThat(read(judgements).path("items").findValuesAsText("key"))
                .containsSubsequence("event:judged-1", "organizations:judged-a|judged-b");

        String back = write("DELETE", one, "");

        assertThat(get(one + "?after=" + back).statusCode()).isEqualTo(404);
        assertThat(read(judgements).path("items").findValuesAsText("key"))
                .contains("organizations:judged-a|judged-b")
                .doesNotContain("event:judged-1");
    }

    @Test
    void whatStoodOnTheTopicsIsReadByANodeThatStarts() throws Exception {
        write("PUT", "/api/v1/organizations/stood-before", "{\"names\":[{\"text\":\"Stood before\"}]}");
        write("PUT", "/api/v1/judgements/event%3Astood-before", "{\"apart\":true}");
        Codecs codecs = new Codecs(connection.registry());
        MemoryDirectory directory = new MemoryDirectory((one, other) -> false);
        MemoryJudgements judgements = new MemoryJudgements();

        try (Tables tables = Tables.start(
                connection,
                Map.of(
                        FeedTopic.ORGANIZATIONS, directory.table(codecs.organizations()),
                        FeedTopic.JUDGEMENTS, judgements.table(codecs.judgements())))) {
            assertThat(tables.awaitLoaded(PATIENCE)).isTrue();
        }

        assertThat(directory.organization("stood-before")).isNotNull();
        assertThat(judgements.get("event:stood-before")).isNotNull();
    }

    @Test
    void aStreamGivesWhatThereIsThenWhatComesAndResumesBehindAnyOfThem() throws Exception {
        publish(meeting("sse-1", "Stream Readers"));
        publish(meeting("sse-2", "Stream Readers"));
        publish(meeting("sse-other", "Somebody Else"));
        String query = "?topics=meetings&since=earliest&organization=~stream-readers";
        String resumeAt;
        try (SseReader events = stream(query)) {
            SseReader.Sse first = events.next();
            assertThat(first.event()).isEqualTo("meeting");
            assertThat(json(first.data()).path("id").asText()).isEqualTo("sse-1");
            assertThat(json(events.next().data()).path("id").asText()).isEqualTo("sse-2");
            assertThat(events.next().event()).isEqualTo("caught-up");
            publish(meeting("sse-3", "stream readers"));
            assertThat(json(events.next().data()).path("id").asText()).isEqualTo("sse-3");
            resumeAt = first.id();
        }
        try (SseReader events = stream(query, "Last-Event-ID", resumeAt)) {
            List<String> ids = new ArrayList<>();
            for (SseReader.Sse one = events.next(); !one.event().equals("caught-up"); one = events.next()) {
                ids.add(json(one.data()).path("id").asText());
            }
            assertThat(ids).containsExactly("sse-2", "sse-3");
        }
    }

    @Test
    void aSilentStreamHasHeartbeatsThatMoveThePlaceToResumeFrom() throws Exception {
        try (SseReader events = stream("?topics=declarations")) {
            assertThat(events.next().event()).isEqualTo("caught-up");
            SseReader.Sse beat = events.nextBlock();
            assertThat(beat.comment()).isEqualTo("heartbeat");
            assertThat(Position.parse(beat.id()).next()).hasSize(2);
        }
    }

    @Test
    void activitiesAreStreamedToo() throws Exception {
        publish(meeting("act-1", "Activity Readers"));

        try (SseReader events = stream("?topics=activities&since=earliest&organization=~activity-readers")) {
            SseReader.Sse first = events.next();
            while (first.event().equals("caught-up")) {
                first = events.next();
            }
            assertThat(first.event()).isEqualTo("activities");
            assertThat(json(first.data()).path("activity").path("id").asText()).isEqualTo("act-1");
        }
    }

    @Test
    void onlySoManyStreamsAreServedAndOneThatIsClosedMakesRoom() throws Exception {
        List<SseReader> open = new ArrayList<>();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(client.send(
                                request("/api/v1/replay?topics=statements&to=earliest")
                                        .build(),
                                BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200));
        await().atMost(PATIENCE).until(() -> openStreams() == 0);
        for (int i = 0; i < MOST_STREAMS; i++) {
            open.add(stream("?topics=statements"));
        }
        HttpResponse<String> refused = get("/api/v1/stream?topics=statements");
        open.forEach(SseReader::close);

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(json(refused.body()).path("type").asText()).isEqualTo("/problems/too-many-streams");
        await().atMost(PATIENCE).until(() -> openStreams() == 0);
    }

    private static int openStreams() throws IOException, InterruptedException {
        return get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("feed_streams_open "))
                .mapToInt(line -> (int) Double.parseDouble(line.split(" ", 2)[1]))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aReplayHasEveryRecordAndAManifestThatProvesIt() throws Exception {
        publish(meeting("replay-1", "Replayed"));
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(connection.kafka(), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            "alliance.publications.v1", "k".getBytes(StandardCharsets.UTF_8), new byte[] {1, 2, 3}))
                    .get();
        }

        String body = get("/api/v1/replay").body();
        String again = get("/api/v1/replay?from=earliest&to="
                        + manifest(body).path("position").asText())
                .body();

        List<String> lines = body.lines().toList();
        JsonNode manifest = manifest(body);
        String before = body.substring(0, body.lastIndexOf("\n", body.length() - 2) + 1);
        assertThat(manifest.path("sha256").asText())
                .isEqualTo(HexFormat.of()
                        .formatHex(
                                MessageDigest.getInstance("SHA-256").digest(before.getBytes(StandardCharsets.UTF_8))));
        long counted = 0;
        for (JsonNode count : manifest.path("records")) {
            counted += count.asLong();
        }
        assertThat(counted).isEqualTo(lines.size() - 1L);
        assertThat(manifest.path("unreadable").asInt()).isEqualTo(1);
        assertThat(manifest.path("start").path("alliance.meetings.v1")).hasSize(2);
        assertThat(again).isEqualTo(body);
        assertThat(lines).anySatisfy(line -> {
            JsonNode one = json(line);
            assertThat(one.path("event").path("id").asText()).isEqualTo("replay-1");
            assertThat(one.path("topic").asText()).isEqualTo("alliance.meetings.v1");
            assertThat(one.has("partition") && one.has("offset") && one.has("timestamp"))
                    .isTrue();
        });
        assertThat(lines).anySatisfy(line -> {
            assertThat(json(line).path("valueBase64").asText()).isEqualTo("AQID");
            assertThat(json(line).path("unreadable").asText()).isNotEmpty();
        });
    }

    private static JsonNode manifest(String body) {
        return json(body.lines().toList().getLast()).path("manifest");
    }

    @Test
    void aReplayMayStartAtATime() throws Exception {
        String body = get("/api/v1/replay?topics=meetings&from="
                        + Instant.now().plusSeconds(3600).toString())
                .body();

        assertThat(body.lines()).hasSize(1);
        assertThat(get("/api/v1/replay?from=yesterday").statusCode()).isEqualTo(400);
        assertThat(get("/api/v1/replay?topics=timelines").statusCode()).isEqualTo(400);
    }

    @Test
    void theCatalogueSaysWhatStandsOnEachTopic() throws Exception {
        publish(meeting("catalogue-1", "Catalogued"));

        JsonNode meetings = read("/api/v1/topics").path("items").path(0);

        assertThat(meetings.path("topic").asText()).isEqualTo("alliance.meetings.v1");
        assertThat(meetings.path("kind").asText()).isEqualTo("meeting");
        assertThat(meetings.path("schema").path("subject").asText()).isEqualTo("alliance.meetings.v1-value");
        assertThat(meetings.path("schema").path("id").asInt()).isPositive();
        assertThat(meetings.path("partitions").asInt()).isEqualTo(2);
        assertThat(meetings.path("eventCount").asInt()).isPositive();
        assertThat(Instant.parse(meetings.path("last").asText()))
                .isAfterOrEqualTo(Instant.parse(meetings.path("first").asText()));
    }

    @Test
    void aReadThatWaitsInVainSaysSo() throws Exception {
        String never = Position.after("alliance.meetings.v1", 0, 1_000_000).text();

        HttpResponse<String> answer = get("/api/v1/activities?after=" + never);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(json(answer.body()).path("type").asText()).isEqualTo("/problems/position-not-reached");
    }

    @Test
    void itIsHealthyAndMeasured() throws Exception {
        JsonNode health = read("/health");

        assertThat(health.path("status").asText()).isEqualTo("UP");
        assertThat(get("/metrics").body()).contains("kafka_stream");
        assertThat(server.failure()).isNotDone();
    }

    @Test
    void aPortThatIsTakenIsSaidClearly() {
        assertThatThrownBy(() -> FeedServer.start(config(server.port())))
                .isInstanceOf(PortTaken.class)
                .hasMessageContaining(String.valueOf(server.port()));
    }

    @Test
    void aBrokerThatHasNoAddressIsSaidClearly() {
        Connection nowhere = new Connection("broker.invalid:9092", connection.registryUrl());

        assertThatThrownBy(() -> FeedServer.start(config(nowhere, 0)))
                .hasMessageContaining("broker.invalid:9092")
                .hasMessageContaining("KAFKA_BOOTSTRAP_SERVERS");
    }
}
