package org.alliancefeed.server.events;

import static org.alliancefeed.server.Samples.json;
import static org.alliancefeed.server.Samples.meeting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.http.HttpMessageFactory;
import io.cloudevents.jackson.JsonFormat;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.server.InMemoryFeed;
import org.alliancefeed.topics.Sending;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloudEventsTest {

    private static final String PATH = "/api/v1/events";
    private static final String STRUCTURED = "application/cloudevents+json";
    private static final String BATCHED = "application/cloudevents-batch+json";
    private static final String MEETING = "org.alliancefeed.meeting.v1";
    private static final OffsetDateTime TIME = OffsetDateTime.parse("2026-02-01T10:00:00+08:00");

    private final InMemoryFeed feed = new InMemoryFeed();

    @AfterEach
    void close() {
        feed.close();
    }

    /** What the SDK makes of it. */
    private static CloudEvent cloudEvent(String data) {
        return CloudEventBuilder.v1()
                .withId("sending-1")
                .withSource(URI.create("https://itu.example/secretariat"))
                .withType(MEETING)
                .withTime(TIME)
                .withData("application/json", data.getBytes(StandardCharsets.UTF_8))
                .build();
    }

    private static ObjectNode envelope(String data) {
        return (ObjectNode) json(new String(new JsonFormat().serialize(cloudEvent(data)), StandardCharsets.UTF_8));
    }

    private HttpResponse<String> send(ObjectNode envelope) {
        return feed.post(PATH, STRUCTURED, envelope.toString());
    }

    private static String withoutId(String event) {
        ObjectNode json = (ObjectNode) json(event);
        json.remove("id");
        return json.toString();
    }

    private static JsonNode problems(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        return json(answer.body()).path("items").path(0).path("problems");
    }

    private void isPublishedAsSent(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(answer.headers().firstValue("Feed-Position")).isPresent();
        assertThat(feed.sent)
                .extracting(sending -> sending.event().id(), Sending::source, Sending::time)
                .containsExactly(
                        tuple("m-1", "https://itu.example/secretariat", Instant.parse("2026-02-01T02:00:00Z")));
    }

    @Test
    void oneIsTakenInStructuredMode() {
        HttpRequest.Builder request = feed.request(PATH);
        HttpMessageFactory.createWriter(request::header, body -> request.POST(BodyPublishers.ofByteArray(body)))
                .writeStructured(cloudEvent(meeting("m-1", "Huawei")), new JsonFormat());

        isPublishedAsSent(feed.send(request));
    }

    @Test
    void oneIsTakenInBinaryMode() {
        HttpRequest.Builder request = feed.request(PATH);
        HttpMessageFactory.createWriter(request::header, body -> request.POST(BodyPublishers.ofByteArray(body)))
                .writeBinary(cloudEvent(meeting("m-1", "Huawei")));

        isPublishedAsSent(feed.send(request));
    }

    @Test
    void ofABatchTheGoodOnesAreTakenAndTheOthersNamed() {
        ObjectNode bad = envelope(meeting("m-2", "Huawei"));
        ((ObjectNode) bad.path("data")).put("when", "someday");

        HttpResponse<String> answer =
                feed.post(PATH, BATCHED, "[" + envelope(meeting("m-1", "Huawei")) + "," + bad + ",7]");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(207);
        JsonNode items = json(answer.body()).path("items");
        assertThat(items.findValuesAsText("outcome")).containsExactly("accepted", "rejected", "rejected");
        assertThat(items.path(1).path("id").asText()).isEqualTo("m-2");
        assertThat(items.path(1).path("problems").findValuesAsText("pointer")).containsExactly("/data/when");
        assertThat(feed.published).extracting(Event::id).containsExactly("m-1");
    }

    @Test
    void theTypeIsTheKindAndTheSubjectIsTheIdWhereTheDataLeavesThemOut() {
        ObjectNode envelope = envelope(withoutId(meeting("m-1", "Huawei")));
        ((ObjectNode) envelope.path("data")).remove("kind");

        assertThat(send(envelope.put("subject", "m-9")).statusCode()).isEqualTo(202);

        assertThat(feed.published).extracting(Event::id).containsExactly("m-9");
    }

    @Test
    void anEventHasOneIdByWhicheverDoorAndHoweverOftenItComes() {
        String nameless = withoutId(meeting("m-1", "Huawei"));

        send(envelope(nameless));
        send(envelope(nameless));
        send(envelope(nameless).put("id", "sending-2"));
        feed.post(PATH, "application/json", nameless);

        assertThat(feed.published).hasSize(4);
        assertThat(feed.published)
                .extracting(Event::id)
                .containsOnly(feed.published.getFirst().id());
    }

    @ParameterizedTest
    @CsvSource({
        "specversion, 0.3, /specversion",
        "specversion, , /specversion",
        "id, , /id",
        "source, , /source",
        "source, ht tp, /source",
        "type, , /type",
        "type, org.alliancefeed.statement.v1, /type",
        "type, org.alliancefeed.party.v1, /type",
        "type, org.alliancefeed.meeting.v2, /type",
        "subject, m-2, /subject",
        "time, yesterday, /time",
        "datacontenttype, text/xml, /datacontenttype",
        "dataschema, ht tp, /dataschema",
        "Not_A_Name, x, /Not_A_Name",
        "data_base64, e30=, /data_base64",
    })
    void anAttributeThatIsWrongIsNamed(String name, String value, String pointer) {
        ObjectNode envelope = envelope(meeting("m-1", "Huawei"));
        envelope.put(name, value);

        assertThat(problems(send(envelope)).findValuesAsText("pointer")).contains(pointer);
        assertThat(feed.published).isEmpty();
    }

    @Test
    void everyAttributeThatIsWrongIsNamedAtOnce() {
        ObjectNode envelope =
                envelope(meeting("m-1", "Huawei")).put("time", "now").put("subject", "m-2");
        envelope.remove(List.of("id", "source"));
        ((ObjectNode) envelope.path("data")).put("title", 7);

        assertThat(problems(send(envelope)).findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/id", "/source", "/time", "/subject", "/data/title");
    }

    @Test
    void extensionsAndASchemaAreTakenAndNotKept() {
        ObjectNode envelope = envelope(meeting("m-1", "Huawei"))
                .put("traceparent", "00-x")
                .put("sampledrate", 3)
                .put("dataschema", "https://example.org/schema");

        assertThat(send(envelope.putNull("comment")).statusCode()).isEqualTo(202);
    }

    @Test
    void anExtensionIsNoObject() {
        ObjectNode envelope = envelope(meeting("m-1", "Huawei"));
        envelope.putObject("extension");

        assertThat(problems(send(envelope)).findValuesAsText("pointer")).containsExactly("/extension");
    }

    @Test
    void dataMayComeAsBase64() {
        ObjectNode envelope = envelope(meeting("m-1", "Huawei"));
        byte[] data = envelope.remove("data").toString().getBytes(StandardCharsets.UTF_8);

        assertThat(send(envelope.put("data_base64", Base64.getEncoder().encodeToString(data)))
                        .statusCode())
                .isEqualTo(202);
        assertThat(feed.published).extracting(Event::id).containsExactly("m-1");
    }

    @ParameterizedTest
    @CsvSource({
        "???, is not base64",
        "e30=, must name at least one organization",
        "e3s=, holds no JSON",
        "WzFd, must be an object",
        "7w==, UTF-8"
    })
    void dataThatIsNoEventIsRefused(String base64, String reason) {
        ObjectNode envelope = envelope(meeting("m-1", "Huawei"));
        envelope.remove("data");

        assertThat(problems(send(envelope.put("data_base64", base64))).toString())
                .contains(reason);
    }

    @Test
    void dataMustBeThere() {
        ObjectNode envelope = envelope(meeting("m-1", "Huawei"));
        envelope.remove("data");

        assertThat(problems(send(envelope)).findValuesAsText("pointer")).containsExactly("/data");
        assertThat(problems(send(envelope.put("data", "text"))).findValuesAsText("pointer"))
                .containsExactly("/data");
    }

    @Test
    void aSubjectThatCanBeNoIdIsNamed() {
        ObjectNode envelope = envelope(withoutId(meeting("m-1", "Huawei"))).put("subject", "with blanks");

        assertThat(problems(send(envelope)).findValuesAsText("pointer")).containsExactly("/subject");
    }

    @Test
    void valuesOfHeadersAreDecoded() {
        HttpRequest.Builder request = feed.request(
                        PATH,
                        "Content-Type",
                        "application/json; charset=UTF-8",
                        "CE-SpecVersion",
                        "1.0",
                        "ce-id",
                        "100%",
                        "ce-source",
                        "\"/a+b\"",
                        "ce-type",
                        MEETING,
                        "ce-subject",
                        "%E5%8D%8E%E4%B8%BA-1",
                        "ce-data",
                        "no attribute")
                .POST(BodyPublishers.ofString(withoutId(meeting("m-1", "Huawei"))));

        HttpResponse<String> answer = feed.send(request);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(feed.sent)
                .extracting(sending -> sending.event().id(), Sending::source)
                .containsExactly(tuple("华为-1", "/a+b"));
    }

    @Test
    void aHeaderThatIsMissingIsNamedAsTheAttributeThatItIs() {
        HttpRequest.Builder request = feed.request(PATH, "Content-Type", "application/json", "ce-id", "1")
                .POST(BodyPublishers.ofString(meeting("m-1", "Huawei")));

        assertThat(problems(feed.send(request)).findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/source", "/specversion", "/type");
    }

    @Test
    void aBodyThatIsNoCloudEventIsRefused() {
        assertThat(problems(feed.post(PATH, STRUCTURED, "[]")).toString()).contains("must be an object");
        assertThat(feed.post(PATH, BATCHED, "[]").statusCode()).isEqualTo(400);
        assertThat(feed.post(PATH, STRUCTURED, "{").statusCode()).isEqualTo(400);
        assertThat(feed.post(PATH, "application/cloudevents+avro", "{}").statusCode())
                .isEqualTo(415);
    }
}
