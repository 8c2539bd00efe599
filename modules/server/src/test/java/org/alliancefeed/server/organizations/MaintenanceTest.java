package org.alliancefeed.server.organizations;

import static org.alliancefeed.server.Samples.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import org.alliancefeed.model.organization.OrganizationRef;
import org.alliancefeed.server.InMemoryFeed;
import org.alliancefeed.topics.log.Position;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MaintenanceTest {

    private static final String ALL = "/api/v1/organizations";
    private static final String ZTE = "/api/v1/organizations/zte";
    private static final String HON_HAI = "{\"id\":\"hon-hai\",\"names\":[{\"text\":\"Hon Hai\"}]}";
    private static final String NAMELESS = "{\"id\":\"nameless\"}";

    private final InMemoryFeed feed = new InMemoryFeed();

    @AfterEach
    void close() {
        feed.close();
    }

    private static JsonNode item(HttpResponse<String> answer, int index) {
        return json(answer.body()).path("items").path(index);
    }

    @Test
    void ofManyTheGoodOnesAreTakenAndTheOthersNamed() {
        HttpResponse<String> array = feed.post(ALL, "application/json", "[" + HON_HAI + "," + NAMELESS + ",7]");
        HttpResponse<String> lines = feed.post(ALL, "application/x-ndjson", HON_HAI + "\n\n{oops\n");

        assertThat(array.statusCode()).isEqualTo(207);
        assertThat(json(array.body()).path("items").findValuesAsText("outcome"))
                .containsExactly("accepted", "rejected", "rejected");
        assertThat(item(array, 0).path("id").asText()).isEqualTo("hon-hai");
        assertThat(item(array, 1).path("problems").path(0).path("pointer").asText())
                .isEqualTo("/names");
        assertThat(array.headers().firstValue("Feed-Position"))
                .hasValue(Position.after("alliance.organizations.v1", 0, 0).text());
        assertThat(lines.statusCode()).isEqualTo(207);
        assertThat(json(lines.body()).path("items").findValuesAsText("line")).containsExactly("1", "3");
        assertThat(feed.get("/api/v1/organizations/hon-hai").statusCode()).isEqualTo(200);
    }

    @Test
    void whenNoneIsTakenTheAnswerIsAProblemThatListsThem() {
        HttpResponse<String> answer = feed.post(ALL, "application/json", NAMELESS);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer.body()).path("type").asText()).isEqualTo("/problems/no-organization-taken");
        assertThat(json(answer.body()).path("detail").asText())
                .isEqualTo("The organization was refused: /names must hold at least one name.");
        assertThat(item(answer, 0).path("id").asText()).isEqualTo("nameless");
    }

    @Test
    void oneIsPutUnderTheIdOfItsPath() {
        HttpResponse<String> put = feed.put(ZTE, "{\"names\":[{\"text\":\"ZTE\"}]}");

        assertThat(put.statusCode()).as(put.body()).isEqualTo(202);
        assertThat(put.headers().firstValue("Feed-Position")).isPresent();
        assertThat(item(put, 0).path("id").asText()).isEqualTo("zte");
        assertThat(json(feed.get(ZTE).body()).path("name").asText()).isEqualTo("ZTE");
        assertThat(feed.put(ZTE, "{\"id\":\"zte\",\"names\":[{\"text\":\"ZTE\"}]}")
                        .statusCode())
                .isEqualTo(202);
        assertThat(feed.put(ZTE, "{\"id\":null,\"names\":[{\"text\":\"ZTE\"}]}").statusCode())
                .isEqualTo(202);
    }

    @Test
    void whatIsPutIsOneAndHasNoOtherId() {
        HttpResponse<String> other = feed.put(ZTE, HON_HAI);
        HttpResponse<String> several = feed.put("/api/v1/organizations/hon-hai", "[" + HON_HAI + "]");
        HttpResponse<String> bad = feed.put("/api/v1/organizations/Not%20An%20Id", "{\"names\":[{\"text\":\"A\"}]}");

        assertThat(other.statusCode()).isEqualTo(400);
        assertThat(item(other, 0).path("problems").path(0).path("pointer").asText())
                .isEqualTo("/id");
        assertThat(json(other.body()).path("detail").asText()).contains("must be 'zte' as in the path");
        assertThat(several.statusCode()).isEqualTo(400);
        assertThat(json(several.body()).path("detail").asText()).contains("must be an object, but is an array");
        assertThat(bad.statusCode()).isEqualTo(400);
        assertThat(feed.directory.all()).isEmpty();
    }

    @Test
    void whatIsOddAboutAnEntryIsRefusedWithItsPlace() {
        HttpResponse<String> put = feed.put(
                ZTE, "{\"country\":\"China\",\"names\":[{\"text\":\"ZTE\"}],\"identifiers\":{\"lei\":\"123\"}}");

        assertThat(put.statusCode()).isEqualTo(400);
        assertThat(item(put, 0).path("problems").findValuesAsText("pointer"))
                .containsExactly("/country", "/identifiers/lei");
    }

    @Test
    void anEntryThatNamesAnUnknownOneIsTakenWithAWarning() {
        String child = "{\"id\":\"child\",\"parent\":\"group\",\"names\":[{\"text\":\"Child\"}]}";
        String group = "{\"id\":\"group\",\"names\":[{\"text\":\"Group\"}]}";

        HttpResponse<String> alone = feed.post(ALL, "application/json", child);
        HttpResponse<String> together = feed.post(ALL, "application/json", "[" + child + "," + group + "]");

        assertThat(alone.statusCode()).isEqualTo(202);
        assertThat(item(alone, 0).path("warnings").toString())
                .isEqualTo("[{\"pointer\":\"/parent\",\"reason\":\"no organization has the id 'group' so far\"}]");
        assertThat(together.statusCode()).isEqualTo(202);
        assertThat(together.body()).doesNotContain("warnings");
    }

    @Test
    void whoWouldCloseACircleIsRefusedWithinARequestAndAfterIt() {
        String b = "{\"id\":\"b\",\"mergedInto\":\"a\"}";

        HttpResponse<String> together =
                feed.post(ALL, "application/x-ndjson", "{\"id\":\"a\",\"mergedInto\":\"b\"}\n" + b);
        HttpResponse<String> later = feed.post(ALL, "application/json", b);

        assertThat(together.statusCode()).isEqualTo(207);
        assertThat(item(together, 1).path("problems").toString())
                .isEqualTo("[{\"pointer\":\"/mergedInto\",\"reason\":\"makes a circle: b → a → b; change one of these"
                        + " first\"}]");
        assertThat(later.statusCode()).isEqualTo(400);
    }

    @Test
    void theDirectoryIsCopiedByItsPagesToAnotherFeed() {
        feed.put(ZTE, "{\"country\":\"CN\",\"names\":[{\"text\":\"ZTE\",\"type\":\"alias\"}],\"parent\":\"group\"}");
        feed.post(ALL, "application/json", "[" + HON_HAI + ",{\"id\":\"foxconn\",\"mergedInto\":\"hon-hai\"}]");
        feed.post(
                ALL, "application/json", "[{\"id\":\"hh\",\"mergedInto\":\"foxconn\",\"names\":[{\"text\":\"HH\"}]}]");
        feed.views.provisional.put("~acme", new OrganizationRef("~acme", "Acme"));

        try (InMemoryFeed other = new InMemoryFeed()) {
            String cursor = "";
            do {
                JsonNode page = json(feed.get(ALL + "?provisional=false&merged=true&limit=2" + cursor)
                        .body());
                StringBuilder lines = new StringBuilder();
                for (JsonNode entry : page.path("items")) {
                    lines.append((JsonNode) ((ObjectNode) entry).without("name"))
                            .append('\n');
                }
                assertThat(other.post(ALL, "application/x-ndjson", lines.toString())
                                .statusCode())
                        .isEqualTo(202);
                cursor = page.has("next") ? "&cursor=" + page.path("next").asText() : "";
            } while (!cursor.isEmpty());

            assertThat(feed.directory.all()).hasSize(4);
            assertThat(other.directory.all()).containsExactlyInAnyOrderElementsOf(feed.directory.all());
        }
    }

    @Test
    void oneIsTakenOutWhetherItIsThereOrNot() {
        feed.put(ZTE, "{\"names\":[{\"text\":\"ZTE\"}]}");

        HttpResponse<String> removed = feed.delete(ZTE);

        assertThat(removed.statusCode()).as(removed.body()).isEqualTo(202);
        assertThat(removed.headers().firstValue("Feed-Position"))
                .hasValue(Position.after("alliance.organizations.v1", 0, 1).text());
        HttpResponse<String> gone = feed.get(ZTE);
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(gone.body()).doesNotContain("nothing was ever published");
        assertThat(feed.delete(ZTE).statusCode()).isEqualTo(202);
        assertThat(feed.delete("/api/v1/organizations/~zte").statusCode()).isEqualTo(400);
    }

    @Test
    void aBrokerThatIsAwayIsToldSo() {
        feed.sinkFailure = new TimeoutException("no answer");

        assertThat(feed.put(ZTE, "{\"names\":[{\"text\":\"ZTE\"}]}").statusCode())
                .isEqualTo(503);
        assertThat(feed.delete(ZTE).statusCode()).isEqualTo(503);
    }
}
