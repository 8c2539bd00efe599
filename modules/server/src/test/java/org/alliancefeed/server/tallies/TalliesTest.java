package org.alliancefeed.server.tallies;

import static java.util.Objects.requireNonNull;
import static org.alliancefeed.server.Samples.child;
import static org.alliancefeed.server.Samples.event;
import static org.alliancefeed.server.Samples.json;
import static org.alliancefeed.server.Samples.organization;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.alliancefeed.model.activity.TimelineRow;
import org.alliancefeed.server.InMemoryFeed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TalliesTest {

    private static final String HUAWEI = "/api/v1/organizations/huawei";

    private final InMemoryFeed feed = new InMemoryFeed();

    @BeforeEach
    void organizations() {
        feed.know(organization("huawei", null, "Huawei"));
        feed.know(organization("hw", "huawei"));
        feed.know(organization("quiet", null, "Quiet"));
        feed.know(organization("zte", null, "ZTE"));
        feed.know(organization("itu", null, "ITU"));
        feed.know(organization("etsi", null, "ETSI"));
        feed.know(child("huawei-cloud", "huawei"));
    }

    @AfterEach
    void close() {
        feed.close();
    }

    private void happened(String kind, String when, String status, String... names) {
        String id = kind + "-" + feed.views.activities.size();
        feed.views.happen(event("""
                {"kind":"%s","id":"%s","when":"%s","status":"%s","title":"%s","participants":[%s]}""".formatted(
                        kind,
                        id,
                        when,
                        status,
                        "Title of " + id,
                        Arrays.stream(names)
                                .map("{\"organization\":\"%s\",\"role\":\"speaker\"}"::formatted)
                                .collect(Collectors.joining(",")))));
    }

    private void history() {
        happened("meeting", "2021-12-14/2021-12-16", "occurred", "Huawei", "ZTE", "ITU");
        happened("statement", "2021-12-20", "occurred", "Huawei", "ZTE", "ITU");
        happened("meeting", "2022", "occurred", "Huawei", "ZTE", "ETSI");
        happened("meeting", "2016/2018", "occurred", "Huawei", "ITU");
        happened("meeting", "XXXX", "occurred", "Huawei", "ZTE");
        happened("meeting", "2023-01", "cancelled", "Huawei", "ETSI");
        happened("meeting", "2021-12", "occurred", "ZTE", "ITU");
        happened("statement", "2020", "occurred", "Huawei");
    }

    private JsonNode read(String path) {
        HttpResponse<String> answer = feed.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer.body());
    }

    @Test
    void partnersAreThoseWhoTookPartInTheSame() {
        history();

        assertThat(read(HUAWEI + "/partners").toString()).isEqualTo("""
                {"activities":6,"partners":3,"items":[\
                {"organization":{"id":"zte","name":"ZTE"},"activities":4,"kinds":{"meeting":3,"statement":1},\
                "first":"2021-12-14/2021-12-16","last":"2022"},\
                {"organization":{"id":"itu","name":"ITU"},"activities":3,"kinds":{"meeting":2,"statement":1},\
                "first":"2016/2018","last":"2021-12-20"},\
                {"organization":{"id":"etsi","name":"ETSI"},"activities":1,"kinds":{"meeting":1},\
                "first":"2022","last":"2022"}],\
                "ties":[{"between":["etsi","zte"],"activities":1},{"between":["itu","zte"],"activities":2}]}""");
    }

    @Test
    void ofAsManyActivitiesTheNameDecides() {
        happened("meeting", "2021", "occurred", "Huawei", "ZTE", "ITU", "ETSI", "Beta Alliance");

        JsonNode partners = read(HUAWEI + "/partners?limit=3");

        assertThat(partners.path("partners").asInt()).isEqualTo(4);
        assertThat(partners.path("items").findValuesAsText("name")).containsExactly("Beta Alliance", "ETSI", "ITU");
        assertThat(partners.path("ties").findValuesAsText("activities")).containsExactly("1", "1", "1");
        assertThat(partners.path("ties").path(0).path("between").toString()).isEqualTo("[\"etsi\",\"itu\"]");
    }

    @Test
    void whatWasCalledOffCountsWhereItIsAskedFor() {
        history();

        JsonNode partners = read(HUAWEI + "/partners?status=cancelled");

        assertThat(partners.path("activities").asInt()).isEqualTo(1);
        assertThat(partners.path("items").findValuesAsText("id")).containsExactly("etsi");
        assertThat(partners.path("items").path(0).path("last").asText()).isEqualTo("2023-01");
    }

    @Test
    void whoeverIsNamedTwiceInOneActivityWasThereOnce() {
        feed.views.happen(event("""
                {"kind":"meeting","id":"m","participants":[{"organization":"Huawei","role":"host"},\
                {"organization":"ZTE","role":"host"},{"organization":"ZTE","role":"speaker"}]}"""));

        JsonNode partner = read(HUAWEI + "/partners").path("items").path(0);

        assertThat(partner.path("activities").asInt()).isEqualTo(1);
        assertThat(partner.has("first")).isFalse();
        assertThat(partner.has("last")).isFalse();
    }

    @Test
    void aFamilyIsNoPartnerOfItself() {
        happened("meeting", "2021", "occurred", "Huawei", "The huawei-cloud", "ZTE");
        happened("meeting", "2022", "occurred", "The huawei-cloud", "ITU");

        assertThat(read(HUAWEI + "/partners").path("items").findValuesAsText("id"))
                .containsExactly("huawei-cloud", "zte");
        JsonNode whole = read(HUAWEI + "/partners?subsidiaries=true");
        assertThat(whole.path("activities").asInt()).isEqualTo(2);
        assertThat(whole.path("items").findValuesAsText("id")).containsExactly("itu", "zte");
        assertThat(read(HUAWEI + "/activity-counts?subsidiaries=true")
                        .path("activities")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void filtersAreThoseOfATimeline() {
        history();

        assertThat(read(HUAWEI + "/partners?from=2022&match=certain")
                        .path("items")
                        .findValuesAsText("id"))
                .containsExactly("etsi", "zte");
        assertThat(read(HUAWEI + "/partners?text=etsi&kind=meeting")
                        .path("activities")
                        .asInt())
                .isEqualTo(1);
        assertThat(read(HUAWEI + "/activity-counts?with=ZTE&kind=statement")
                        .path("activities")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void activitiesAreCountedByMonthAndByYear() {
        history();

        assertThat(read(HUAWEI + "/activity-counts").toString()).isEqualTo("""
                {"by":"month","activities":7,"items":[\
                {"period":"2020","activities":1,"kinds":{"statement":1}},\
                {"period":"2021-12","activities":2,"kinds":{"meeting":1,"statement":1}},\
                {"period":"2022","activities":1,"kinds":{"meeting":1}},\
                {"period":"2023-01","activities":1,"kinds":{"meeting":1}}],\
                "vague":{"activities":2,"kinds":{"meeting":2}}}""");
        assertThat(read(HUAWEI + "/activity-counts?by=year").path("items").findValuesAsText("period"))
                .containsExactly("2020", "2021", "2022", "2023");
    }

    @Test
    void anOrganizationThatDidNothingHasNumbersOfNought() {
        assertThat(read("/api/v1/organizations/quiet/partners").toString())
                .isEqualTo("{\"activities\":0,\"partners\":0,\"items\":[],\"ties\":[]}");
        assertThat(read("/api/v1/organizations/quiet/activity-counts").toString())
                .isEqualTo(
                        "{\"by\":\"month\",\"activities\":0,\"items\":[],\"vague\":{\"activities\":0,\"kinds\":{}}}");
    }

    @Test
    void idsThatMovedLeadOnAndUnknownOnesAreUnknown() {
        for (String what : List.of("/partners", "/activity-counts")) {
            HttpResponse<String> moved = feed.get("/api/v1/organizations/hw" + what + "?kind=meeting");
            assertThat(moved.statusCode()).isEqualTo(308);
            assertThat(moved.headers().firstValue("Location")).hasValue(HUAWEI + what + "?kind=meeting");
            assertThat(feed.get("/api/v1/organizations/nobody" + what).statusCode())
                    .isEqualTo(404);
            assertThat(feed.get(HUAWEI + what).headers().firstValue("ETag")).isPresent();
        }
    }

    @Test
    void wrongParametersAreNamed() {
        for (String wrong : List.of(
                "/partners?limit=0",
                "/partners?limit=101",
                "/partners?cursor=x",
                "/activity-counts?by=week",
                "/activity-counts?text=%21",
                "/activity-counts?limit=3")) {
            HttpResponse<String> answer = feed.get(HUAWEI + wrong);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
            assertThat(json(answer.body()).path("parameter").asText())
                    .isEqualTo(wrong.substring(wrong.indexOf('?') + 1, wrong.indexOf('=')));
        }
    }

    @Test
    void theBusiestAreThoseOfTheDirectoryWithTheMostActivities() {
        history();
        happened("meeting", "2024", "occurred", "Somebody", "Huawei");

        assertThat(read("/api/v1/busiest-organizations?limit=2").toString()).isEqualTo("""
                {"activities":9,"complete":true,"items":[\
                {"organization":{"id":"huawei","name":"Huawei"},"activities":8,"latest":"2024"},\
                {"organization":{"id":"zte","name":"ZTE"},"activities":5,"latest":"2022"}]}""");
        assertThat(read("/api/v1/busiest-organizations?from=2021-12&to=2021-12&kind=statement")
                        .path("items")
                        .findValuesAsText("id"))
                .containsExactly("huawei", "itu", "zte");
        assertThat(read("/api/v1/busiest-organizations").path("items").findValuesAsText("id"))
                .containsExactly("huawei", "zte", "itu", "etsi");
        assertThat(feed.get("/api/v1/busiest-organizations?limit=101").statusCode())
                .isEqualTo(400);
    }

    @Test
    void theBusiestAreOfTheNewestActivitiesWhereThereAreTooMany() {
        happened("meeting", "2021", "occurred", "Huawei");
        happened("meeting", "1999", "occurred", "ZTE");
        List<TimelineRow> everything = requireNonNull(feed.views.rows.get(TimelineRow.EVERYTHING));
        TimelineRow newest = everything.getFirst();
        for (int i = 1; i < 20_000; i++) {
            everything.add(new TimelineRow(
                    "more-" + i,
                    newest.kind(),
                    newest.title(),
                    newest.when(),
                    newest.earliest(),
                    newest.latest(),
                    newest.status(),
                    newest.roles(),
                    newest.participants(),
                    newest.places(),
                    1,
                    1));
        }

        JsonNode busiest = read("/api/v1/busiest-organizations");

        assertThat(busiest.path("complete").asBoolean()).isFalse();
        assertThat(busiest.path("activities").asInt()).isEqualTo(20_000);
        assertThat(busiest.path("items").findValuesAsText("id")).containsExactly("huawei");
    }
}
