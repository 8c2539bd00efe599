package org.alliancefeed.server.rejected;

import static org.alliancefeed.server.Samples.json;
import static org.alliancefeed.server.Samples.meeting;
import static org.alliancefeed.server.Samples.organization;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alliancefeed.model.event.Kind;
import org.alliancefeed.server.RealNode;
import org.alliancefeed.server.Samples;
import org.alliancefeed.topics.FeedTopic;
import org.alliancefeed.topics.RejectedRecord;
import org.alliancefeed.topics.avro.Codecs;
import org.alliancefeed.topics.log.Bound;
import org.alliancefeed.topics.log.LogReader;
import org.alliancefeed.topics.log.LogRecord;
import org.alliancefeed.topics.log.Position;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rejected records, sent again on a real broker. */
@Timeout(120)
@ExtendWith(RealNode.Started.class)
class RedriveTest {

    private static final String PATH = "/api/v1/rejected";
    private static final String MEETINGS = "alliance.meetings.v1";

    private final RealNode node;
    private final SchemaRegistryClient registry;
    private final Codecs codecs;

    RedriveTest(RealNode node) {
        this.node = node;
        registry = node.connection().registry();
        codecs = new Codecs(registry);
    }

    private byte[] encoded(String id) {
        return codecs.events().encode(Samples.event(meeting(id, "Huawei")));
    }

    private Position write(String topic, @Nullable String key, byte @Nullable [] value) throws Exception {
        try (var producer =
                new KafkaProducer<>(node.connection().kafka(), new ByteArraySerializer(), new ByteArraySerializer())) {
            byte[] bytes = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
            RecordMetadata at =
                    producer.send(new ProducerRecord<>(topic, bytes, value)).get();
            return Position.after(at.topic(), at.partition(), at.offset());
        }
    }

    /** @return the rejected record that came of it */
    private JsonNode reject(String topic, @Nullable String key, byte @Nullable [] value) throws Exception {
        Position behind = write(topic, key, value);
        JsonNode newest = node.read(PATH + "?limit=1&after=" + behind.text())
                .path("items")
                .path(0);
        Map.Entry<TopicPartition, Long> stood =
                behind.next().entrySet().iterator().next();
        assertThat(newest.path("topic").asText()).isEqualTo(topic);
        assertThat(newest.path("offset").asLong()).isEqualTo(stood.getValue() - 1);
        return newest;
    }

    private HttpResponse<String> redrive(JsonNode item, String body) throws Exception {
        return node.send(
                "POST", PATH + "/" + item.path("id").asText() + "/redrive", body, "Content-Type", "application/json");
    }

    private static Position taken(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        Position behind =
                Position.parse(answer.headers().firstValue("Feed-Position").orElseThrow());
        assertThat(behind.next().keySet()).extracting(TopicPartition::topic).contains(FeedTopic.REDRIVES.name());
        return behind;
    }

    private static Position ofSent(Position taken) {
        return taken.only(topic -> !topic.equals(FeedTopic.REDRIVES.name()));
    }

    private static JsonNode problem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json(answer.body()).path("type").asText()).isEqualTo("/problems/" + type);
        return json(answer.body());
    }

    private LogRecord recordBefore(Position position) {
        Map.Entry<TopicPartition, Long> next =
                ofSent(position).next().entrySet().iterator().next();
        FeedTopic topic = FeedTopic.find(next.getKey().topic()).orElseThrow();
        try (LogReader reader =
                LogReader.open(node.connection(), List.of(topic), new Bound.Earliest(), new Bound.Now())) {
            while (!reader.isHistoryRead()) {
                for (LogRecord one : reader.readHistory(Duration.ofSeconds(5))) {
                    if (one.topicPartition().equals(next.getKey()) && one.offset() == next.getValue() - 1) {
                        return one;
                    }
                }
            }
        }
        throw new AssertionError("nothing stands before " + position);
    }

    @Test
    void anEventWithoutAKeyIsSentAgainAsItWasUnderItsOwnId() throws Exception {
        byte[] bytes = encoded("redriven-1");
        JsonNode item = reject(MEETINGS, null, bytes);
        assertThat(item.has("redrive")).isFalse();

        Position behind = taken(redrive(item, ""));

        LogRecord sent = recordBefore(behind);
        assertThat(sent.topic().name()).isEqualTo(MEETINGS);
        assertThat(sent.key()).asString(StandardCharsets.UTF_8).isEqualTo("redriven-1");
        assertThat(sent.value()).isEqualTo(bytes);
        assertThat(node.read("/api/v1/events/redriven-1?after=" + behind.text())
                        .path("title")
                        .asText())
                .isEqualTo("Plenary redriven-1");
    }

    @Test
    void anEventOnTheTopicOfAnotherKindGoesToItsOwn() throws Exception {
        JsonNode item = reject("alliance.statements.v1", "redriven-2", encoded("redriven-2"));

        Position behind = taken(redrive(item, ""));

        assertThat(recordBefore(behind).topic().name()).isEqualTo(MEETINGS);
    }

    @Test
    void aRecordWhoseSchemaCameLateIsTakenOnceItIsThere() throws Exception {
        Schema meeting = Objects.requireNonNull(FeedTopic.of(Kind.MEETING).schema());
        int newest = registry.register(
                "redrive-before",
                new AvroSchema(SchemaBuilder.record("Before")
                        .fields()
                        .requiredString("a")
                        .endRecord()));
        byte[] bytes = encoded("redriven-3");
        ByteBuffer.wrap(bytes).putInt(1, newest + 1);
        JsonNode item = reject(MEETINGS, "redriven-3", bytes);

        problem(redrive(item, ""), 400, "no-event-taken");
        Schema same = new Schema.Parser().parse(meeting.toString());
        same.addProp("came", "late");
        assertThat(registry.register("redrive-late", new AvroSchema(same))).isEqualTo(newest + 1);

        assertThat(recordBefore(taken(redrive(item, ""))).value()).isEqualTo(bytes);
    }

    @Test
    void whatIsStillBadIsNotSentAndTheAnswerSaysWhy() throws Exception {
        JsonNode item = reject(MEETINGS, "redriven-4", "no Avro".getBytes(StandardCharsets.UTF_8));

        JsonNode problem = problem(redrive(item, ""), 400, "no-event-taken");

        assertThat(problem.path("items").findValuesAsText("reason"))
                .singleElement()
                .asString()
                .contains("wire format");
        assertThat(node.read(PATH + "/" + item.path("id").asText()).has("redrive"))
                .isFalse();
    }

    @Test
    void aMendedEventIsCheckedAndPublishedInItsPlace() throws Exception {
        JsonNode item = reject(MEETINGS, "redriven-5", "no Avro".getBytes(StandardCharsets.UTF_8));

        JsonNode problem = problem(
                redrive(item, meeting("redriven-5", "Huawei").replace("organizer", "ghost")), 400, "no-event-taken");
        Position behind = taken(redrive(item, meeting("redriven-5", "Huawei")));

        assertThat(problem.path("items").findValuesAsText("pointer")).containsExactly("/participants/0/role");
        assertThat(node.get("/api/v1/events/redriven-5?after=" + behind.text()).statusCode())
                .isEqualTo(200);
        JsonNode redrive = node.read(PATH + "/" + item.path("id").asText()).path("redrive");
        assertThat(redrive.path("mended").asBoolean()).isTrue();
        assertThat(redrive.path("position").asText()).isEqualTo(ofSent(behind).text());
        assertThat(redrive.path("at").asText()).startsWith("20");
    }

    @Test
    void whatIsInARecordIsShownToBeMended() throws Exception {
        JsonNode item = reject(MEETINGS, "of-another-id", encoded("redriven-6"));

        JsonNode content = node.read(PATH + "/" + item.path("id").asText()).path("content");

        assertThat(content.path("id").asText()).isEqualTo("redriven-6");
        assertThat(content.path("participants").path(0).path("organization").asText())
                .isEqualTo("Huawei");
    }

    @Test
    void anotherNodeKnowsThatItWasSentAgain() throws Exception {
        JsonNode item = reject(MEETINGS, null, encoded("redriven-7"));
        try (RealNode.Beside beside = node.another()) {
            Position behind = taken(redrive(item, ""));

            HttpResponse<String> seen =
                    beside.send("GET", PATH + "/" + item.path("id").asText() + "?after=" + behind.text(), "");

            assertThat(json(seen.body()).path("redrive").path("mended").isBoolean())
                    .isTrue();
        }
    }

    @Test
    void sentAgainTwiceIsOnce() throws Exception {
        JsonNode item = reject(MEETINGS, null, encoded("redriven-8"));
        taken(redrive(item, ""));

        Position behind = taken(redrive(item, ""));

        assertThat(node.read("/api/v1/events/redriven-8?revisions=all&after=" + behind.text())
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void anEntryOfTheDirectoryIsTakenUnlessAnotherHasComeSince() throws Exception {
        byte[] bytes = codecs.organizations().encode(organization("redriven-org", null, "Redriven"));
        JsonNode item = reject("alliance.organizations.v1", "of-another-id", bytes);

        Position behind = taken(redrive(item, ""));
        assertThat(node.read("/api/v1/organizations/redriven-org?after=" + behind.text())
                        .path("name")
                        .asText())
                .isEqualTo("Redriven");
        taken(redrive(item, ""));
        String later = node.know(organization("redriven-org", null, "Renamed")).text();
        node.read("/api/v1/organizations/redriven-org?after=" + later);

        JsonNode problem = problem(redrive(item, ""), 400, "no-organization-taken");
        assertThat(problem.path("detail").asText()).contains("another entry");
        taken(redrive(item, "{\"id\":\"redriven-org\",\"kind\":\"company\",\"names\":[{\"text\":\"Redriven\"}]}"));
    }

    @Test
    void aJudgementIsMendedUnderItsKeyOrTheOneThatItIsGiven() throws Exception {
        JsonNode good = reject("alliance.judgements.v1", "event:redriven-9", new byte[] {1});
        JsonNode garbage = reject("alliance.judgements.v1", "garbage", new byte[] {1});
        String apart = "{\"apart\":true,\"by\":\"Ada\"}";

        problem(redrive(good, ""), 400, "no-judgement-taken");
        Position behind = taken(redrive(good, apart));
        problem(redrive(garbage, apart), 400, "no-judgement-taken");
        taken(redrive(garbage, "{\"key\":\"event:redriven-10\",\"apart\":true}"));

        assertThat(node.read("/api/v1/judgements/event:redriven-9?after=" + behind.text())
                        .path("by")
                        .asText())
                .isEqualTo("Ada");
    }

    @Test
    void aRecordWithoutAValueUnderAKeyOfNothingIsRefusedWithTheReason() throws Exception {
        List<JsonNode> items = List.of(
                reject(MEETINGS, null, null),
                reject("alliance.organizations.v1", "No Id", null),
                reject("alliance.judgements.v1", "of nothing", null));
        for (JsonNode item : items) {
            HttpResponse<String> answer = redrive(item, "");

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(json(answer.body()).path("items").findValuesAsText("reason"))
                    .hasSize(1);
        }
    }

    @Test
    void ofALongRecordOnlyTheStartIsThereSoItIsMendedOrNot() throws Exception {
        JsonNode item = reject(MEETINGS, "redriven-11", new byte[RejectedRecord.MOST_BYTES + 1]);

        JsonNode problem = problem(redrive(item, ""), 400, "no-event-taken");

        assertThat(problem.path("detail").asText()).contains("only the first");
        taken(redrive(item, meeting("redriven-11", "Huawei")));
    }

    @Test
    void whatTheFeedWroteForItselfIsNotSentAgain() throws Exception {
        RejectedRecord between = new RejectedRecord(
                "alliance.feed.blocks", 0, 0, 0, new byte[0], new byte[] {1}, "a fault", "merge-events");
        Position behind =
                write(FeedTopic.REJECTED.name(), "between", codecs.rejected().encode(between));
        Map.Entry<TopicPartition, Long> stood =
                behind.next().entrySet().iterator().next();
        String id = stood.getKey().partition() + "-" + (stood.getValue() - 1);

        problem(node.send("POST", PATH + "/" + id + "/redrive", ""), 409, "not-redrivable");
        assertThat(node.read(PATH + "/" + id).path("topic").asText()).isEqualTo("alliance.feed.blocks");
    }

    @Test
    void anIdOfNoneIsNotFound() throws Exception {
        for (String id : List.of("x", "0-99999999", "99-0", "-1-2", "0-1-2")) {
            problem(node.send("POST", PATH + "/" + id + "/redrive", ""), 404, "not-found");
            assertThat(node.get(PATH + "/" + id).statusCode()).isEqualTo(404);
        }
    }
}
