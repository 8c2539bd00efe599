package org.alliancefeed.server.organizations;

import static org.alliancefeed.server.Samples.json;
import static org.alliancefeed.server.Samples.organization;
import static org.alliancefeed.server.Samples.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.alliancefeed.model.activity.OrganizationRef;
import org.alliancefeed.model.event.Role;
import org.alliancefeed.server.InMemoryFeed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrganizationsTest {

    private final InMemoryFeed feed = new InMemoryFeed();

    @BeforeEach
    void aDirectory() {
        feed.know(organization("hon-hai", null, "Hon Hai Precision Industry", "鴻海精密工業", "Foxconn"));
        feed.know(organization("huawei", null, "Huawei Technologies Co., Ltd."));
        feed.know(organization("huawei-thailand", null, "Huawei Technologies (Thailand)"));
        feed.know(organization("iic", null, "Industry IoT Consortium (IIC)"));
        feed.know(organization("foxconn", "hon-hai", "Foxconn Group"));
        feed.know(organization("twin-1", null, "Twin"));
        feed.know(organization("twin-2", null, "Twin"));
    }

    @AfterEach
    void close() {
        feed.close();
    }

    private List<String> found(String query) {
        HttpResponse<String> answer =
                feed.get("/api/v1/organizations?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return ids(json(answer.body()));
    }

    private static List<String> ids(JsonNode page) {
        List<String> ids = new ArrayList<>();
        page.path("items").forEach(item -> ids.add(item.path("id").asText()));
        return ids;
    }

    @Test
    void anyNameFindsAnOrganizationAndTheSameNameComesFirst() {
        assertThat(found("FOXCONN")).containsExactly("hon-hai");
        assertThat(found("鴻海")).containsExactly("hon-hai");
        assertThat(found("精密")).containsExactly("hon-hai");
        assertThat(found("huawei technologies")).containsExactly("huawei", "huawei-thailand");
        assertThat(found("tech hua"))
                .containsExactly("huawei-thailand", "huawei")
                .hasSize(2);
        assertThat(found("IIC")).containsExactly("iic");
        assertThat(found("nothing like it")).isEmpty();
    }

    @Test
    void pagesGoThroughAllOfThem() {
        List<String> all = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page =
                    json(feed.get("/api/v1/organizations?limit=2" + cursor).body());
            all.addAll(ids(page));
            cursor = page.has("next") ? "&cursor=" + page.path("next").asText() : "";
        } while (!cursor.isEmpty());

        assertThat(all).containsExactlyInAnyOrder("hon-hai", "huawei", "huawei-thailand", "iic", "twin-1", "twin-2");
    }

    @Test
    void kindsAreAFilter() {
        assertThat(ids(json(feed.get("/api/v1/organizations?kind=alliance,government")
                        .body())))
                .isEmpty();
        assertThat(feed.get("/api/v1/organizations?kind=club").statusCode()).isEqualTo(400);
    }

    @Test
    void anOrganizationIsShownAndOneThatWasMergedLeadsToIt() {
        JsonNode honHai = json(feed.get("/api/v1/organizations/hon-hai").body());
        assertThat(honHai.path("name").asText()).isEqualTo("Hon Hai Precision Industry");
        assertThat(honHai.path("names")).hasSize(3);

        HttpResponse<String> merged = feed.get("/api/v1/organizations/foxconn");
        assertThat(merged.statusCode()).isEqualTo(308);
        assertThat(merged.headers().firstValue("Location")).hasValue("/api/v1/organizations/hon-hai");
        assertThat(feed.get("/api/v1/organizations/none").statusCode()).isEqualTo(404);
    }

    @Test
    void aProvisionalOneSaysSoAndWhoItMayBe() {
        feed.rows.put("~twin", List.of(row("a-1", "2020", Role.MEMBER, "~twin")));
        feed.rows.put("~acme", List.of(row("a-2", "2020", Role.MEMBER, "~acme")));

        JsonNode acme = json(feed.get("/api/v1/organizations/~acme").body());
        assertThat(acme.path("provisional").asBoolean()).isTrue();
        assertThat(acme.has("mayBe")).isFalse();
        assertThat(feed.get("/api/v1/organizations/~nobody").statusCode()).isEqualTo(404);
    }

    @Test
    void aProvisionalIdWhoseNameIsClaimedSinceLeadsToTheClaimant() {
        HttpResponse<String> answer = feed.get("/api/v1/organizations/~huawei-technologies");

        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("Location")).hasValue("/api/v1/organizations/huawei");
    }

    @Test
    void provisionalOnesAreListedByThePage() {
        feed.provisional.put("~acme", new OrganizationRef("~acme", "Acme"));
        feed.provisional.put("~bolt", new OrganizationRef("~bolt", "Bolt"));
        feed.provisional.put("~twin", new OrganizationRef("~twin", "Twin"));

        JsonNode first =
                json(feed.get("/api/v1/organizations?provisional=true&limit=2").body());
        JsonNode second = json(feed.get("/api/v1/organizations?provisional=true&limit=2&cursor="
                        + first.path("next").asText())
                .body());

        assertThat(ids(first)).containsExactly("~acme", "~bolt");
        assertThat(ids(second)).containsExactly("~twin");
        assertThat(second.path("items").path(0).path("mayBe")).hasSize(2);
        assertThat(ids(json(feed.get("/api/v1/organizations?provisional=true&query=bo")
                        .body())))
                .containsExactly("~bolt");
        assertThat(feed.get("/api/v1/organizations?provisional=perhaps").statusCode())
                .isEqualTo(400);
    }
}
