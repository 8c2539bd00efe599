package org.alliancefeed.server.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.alliancefeed.server.InMemoryFeed;
import org.alliancefeed.topics.FeedTopic;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AsyncApiYamlTest {

    private static final InMemoryFeed FEED = new InMemoryFeed();

    private static JsonNode document;

    @BeforeAll
    static void read() throws JsonProcessingException {
        document = new YAMLMapper().readTree(FEED.get("/asyncapi.yaml").body());
    }

    @AfterAll
    static void close() {
        FEED.close();
    }

    static Stream<FeedTopic> publicTopics() {
        return FeedTopic.all().stream().filter(topic -> !topic.internal());
    }

    @Test
    void itIsYamlWithATag() {
        HttpResponse<String> answer = FEED.get("/asyncapi.yaml");
        String tag = answer.headers().firstValue("ETag").orElseThrow();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/yaml");
        assertThat(FEED.get("/asyncapi.yaml", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(document.path("asyncapi").asText()).isEqualTo("3.0.0");
    }

    @Test
    void itHasThePublicTopicsAndNoOther() {
        List<String> names = publicTopics().map(FeedTopic::name).toList();

        assertThat(document.path("channels").findValuesAsText("address")).containsExactlyElementsOf(names);
        assertThat(document.at("/components/messages")).hasSameSizeAs(names);
    }

    @ParameterizedTest
    @MethodSource("publicTopics")
    void aTopicLeadsToItsSchemaAndItsSubject(FeedTopic topic) {
        JsonNode channel = document.path("channels").path(topic.shortName());
        JsonNode message = followed(channel.path("messages").path(topic.shortName()));
        JsonNode payload = followed(message.path("payload"));

        assertThat(channel.path("address").asText()).isEqualTo(topic.name());
        assertThat(message.path("x-subject").asText()).isEqualTo(topic.subject());
        assertThat(message.path("x-compatibility").asText()).isEqualTo(topic.compatibility());
        assertThat(message.at("/bindings/kafka/key/description").asText()).isNotEmpty();
        assertThat(payload.path("schemaFormat").asText()).startsWith("application/vnd.apache.avro");
        assertThat(new Schema.Parser().parse(payload.path("schema").toString())).isEqualTo(topic.schema());
    }

    @ParameterizedTest
    @MethodSource("publicTopics")
    void everyTopicCanBeRead(FeedTopic topic) {
        JsonNode operation = document.path("operations").path("send-" + topic.shortName());

        assertThat(operation.path("action").asText()).isEqualTo("send");
        assertThat(followed(operation.path("channel")).path("address").asText()).isEqualTo(topic.name());
    }

    @Test
    void recordsThatOthersPublishAreCloudEvents() {
        List<FeedTopic> published = publicTopics()
                .filter(topic -> document.path("operations").has("receive-" + topic.shortName()))
                .toList();

        assertThat(published)
                .containsAll(FeedTopic.ofEvents())
                .contains(FeedTopic.ORGANIZATIONS, FeedTopic.JUDGEMENTS)
                .doesNotContain(FeedTopic.ACTIVITIES, FeedTopic.TIMELINES, FeedTopic.REJECTED);
        for (FeedTopic topic : published) {
            JsonNode headers = document.at("/components/messages/" + topic.shortName() + "/headers/allOf");
            assertThat(followed(headers.path(0)).path("properties").has("ce_id"))
                    .isTrue();
            assertThat(headers.at("/1/properties/ce_type/const").asText())
                    .isEqualTo("org.alliancefeed." + topic.shortName().replaceAll("s$", "") + ".v1");
        }
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> references = document.findValuesAsText("$ref");

        assertThat(references).isNotEmpty().allSatisfy(reference -> assertThat(target(reference))
                .as(reference)
                .isNotEmpty());
    }

    private static JsonNode followed(JsonNode from) {
        return target(from.path("$ref").asText());
    }

    private static JsonNode target(String reference) {
        assertThat(reference).startsWith("#/");
        return document.at(reference.substring(1));
    }
}
