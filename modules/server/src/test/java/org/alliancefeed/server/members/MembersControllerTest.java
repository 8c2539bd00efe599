package org.alliancefeed.server.members;

import static org.alliancefeed.server.Samples.event;
import static org.alliancefeed.server.Samples.json;
import static org.alliancefeed.server.Samples.organization;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import org.alliancefeed.model.activity.ActivityState;
import org.alliancefeed.server.InMemoryFeed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MembersControllerTest {

    private static final String MEMBERS = "/api/v1/organizations/aii/members";

    private final InMemoryFeed feed = new InMemoryFeed();

    @BeforeEach
    void anAlliance() {
        feed.know(organization("aii", null, "AII"));
        feed.know(organization("alliance", "aii"));
        feed.know(organization("huawei", null, "Huawei"));
        feed.know(organization("zte", null, "ZTE"));
        feed.views.happen(event("""
                {"kind":"formation","id":"founded","when":"2016-02-01","formation":{"alliance":"AII"},\
                "participants":[{"organization":"Huawei","role":"founder"}]}"""));
        change("joined", "2018", "ZTE", "occurred");
        change("suspended", "2021-05-22", "Huawei", "occurred");
        change("left", "2022", "Huawei", "occurred");
        change("joined", "2023-01-01", "Acme", "planned");
    }

    @AfterEach
    void close() {
        feed.close();
    }

    private void change(String change, String when, String member, String status) {
        feed.views.happen(event("""
                {"kind":"membership","id":"%s-%s","when":"%s","status":"%s",\
                "membership":{"alliance":"AII","member":"%s","change":"%s","level":"Gold"}}""".formatted(member, change, when, status, member, change)));
    }

    private JsonNode read(String query) {
        HttpResponse<String> answer = feed.get(MEMBERS + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer.body());
    }

    @Test
    void membersAreThoseOfTheDay() {
        assertThat(read("?on=2022-06-01").toString()).isEqualTo("""
                {"on":"2022-06-01","left":0,"items":[\
                {"organization":{"id":"huawei","name":"Huawei"},"since":"2016-02-01","level":"Gold",\
                "standing":"suspended","certain":false,"activity":"Huawei-suspended"},\
                {"organization":{"id":"zte","name":"ZTE"},"since":"2018","level":"Gold","certain":true,\
                "activity":"ZTE-joined"}]}""");
        assertThat(read("?on=2017").path("items").findValuesAsText("id")).containsExactly("huawei");
        assertThat(read("?on=2016-01").toString()).isEqualTo("{\"on\":\"2016-01\",\"left\":0,\"items\":[]}");
    }

    @Test
    void withoutADayTheyAreThoseByAllThatIsKnown() {
        JsonNode members = read("");

        assertThat(members.has("on")).isFalse();
        assertThat(members.path("left").asInt()).isEqualTo(1);
        assertThat(members.path("items").findValuesAsText("id")).containsExactly("zte");
    }

    @Test
    void pagesLeadToEachOther() {
        JsonNode first = read("?on=2020&limit=1");
        String next = first.path("next").asText();
        JsonNode second = read("?on=2020&limit=1&cursor=" + next);

        assertThat(first.path("items").findValuesAsText("id")).containsExactly("huawei");
        assertThat(second.path("items").findValuesAsText("id")).containsExactly("zte");
        assertThat(second.has("next")).isFalse();
        assertThat(feed.get(MEMBERS + "?on=2020&limit=1").headers().firstValue("Link"))
                .hasValue("<" + MEMBERS + "?on=2020&limit=1&cursor=" + next + ">; rel=\"next\"");
    }

    @Test
    void whatIsNoMoreWhenItIsReadMakesNoMember() {
        feed.views.activities.put("ZTE-joined", ActivityState.withdrawn("ZTE-joined", "its events were retracted"));

        assertThat(read("").path("items")).isEmpty();
    }

    @Test
    void whoeverIsNoAllianceHasNoMembers() {
        assertThat(feed.get("/api/v1/organizations/huawei/members").body()).isEqualTo("{\"left\":0,\"items\":[]}");
        assertThat(feed.get("/api/v1/organizations/nobody/members").statusCode())
                .isEqualTo(404);
        assertThat(feed.get("/api/v1/organizations/alliance/members?on=2020")
                        .headers()
                        .firstValue("Location"))
                .hasValue(MEMBERS + "?on=2020");
    }

    @Test
    void wrongParametersAreNamed() {
        for (String wrong : List.of(
                "on=yesterday",
                "on=2021%3F",
                "on=202X",
                "on=XXXX",
                "on=2021/2022",
                "on=XXXX-12-14",
                "limit=5001",
                "cursor=eA")) {
            HttpResponse<String> answer = feed.get(MEMBERS + "?" + wrong);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
            assertThat(json(answer.body()).path("parameter").asText())
                    .isEqualTo(wrong.substring(0, wrong.indexOf('=')));
        }
    }
}
