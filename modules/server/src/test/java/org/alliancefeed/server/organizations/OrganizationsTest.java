package org.alliancefeed.server.organizations;

import static org.alliancefeed.server.Samples.child;
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
import org.alliancefeed.model.activity.TimelineRow;
import org.alliancefeed.model.event.Role;
import org.alliancefeed.model.organization.OrganizationRef;
import org.alliancefeed.server.InMemoryFeed;
import org.alliancefeed.timelines.view.ResolvedMention;
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

    private List<String> pages(String query) {
        List<String> all = new ArrayList<>();
        String path = "/api/v1/organizations" + query;
        while (!path.isEmpty()) {
            HttpResponse<String> page = feed.get(path);
            assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
            all.addAll(ids(json(page.body())));
            String link = page.headers().firstValue("Link").orElse("<>");
            path = link.substring(1, link.indexOf('>'));
        }
        return all;
    }

    @Test
    void pagesGoThroughAllOfThem() {
        assertThat(pages("?limit=2"))
                .containsExactlyInAnyOrder("hon-hai", "huawei", "huawei-thailand", "iic", "twin-1", "twin-2");
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
        feed.views.rows.put("~twin", List.of(named(row("a-1", "2020", Role.MEMBER, "~twin"), "TWIN Ltd.")));
        feed.views.rows.put("~acme", List.of(row("a-2", "2020", Role.MEMBER, "~acme")));
        feed.views.mentions.put("~twin", List.of(new ResolvedMention("TWIN Ltd.", "ambiguous", 1)));

        JsonNode twin = json(feed.get("/api/v1/organizations/~twin").body());
        assertThat(twin.path("provisional").asBoolean()).isTrue();
        assertThat(twin.path("name").asText()).isEqualTo("TWIN Ltd.");
        assertThat(twin.path("mayBe").toString()).isEqualTo("[\"twin-1\",\"twin-2\"]");
        assertThat(twin.path("mentions").path(0).path("mention").asText()).isEqualTo("TWIN Ltd.");

        JsonNode acme = json(feed.get("/api/v1/organizations/~acme").body());
        assertThat(acme.path("provisional").asBoolean()).isTrue();
        assertThat(acme.has("mayBe")).isFalse();
        assertThat(feed.get("/api/v1/organizations/~nobody").statusCode()).isEqualTo(404);
    }

    private static TimelineRow named(TimelineRow row, String name) {
        OrganizationRef organization =
                new OrganizationRef(row.participants().getFirst().organization().id(), name);
        return new TimelineRow(
                row.id(),
                row.kind(),
                row.title(),
                row.when(),
                row.earliest(),
                row.latest(),
                row.status(),
                row.roles(),
                List.of(new TimelineRow.Seat(organization, row.roles().getFirst())),
                row.places(),
                row.reports(),
                row.independentSources());
    }

    @Test
    void anOrganizationSaysWhomItBelongsTogetherWith() {
        feed.know(child("b-child", "huawei"));
        feed.know(child("a-child", "hw"));
        feed.know(child("grandchild", "a-child"));
        feed.know(organization("hw", "hw-old"));
        feed.know(organization("hw-old", "huawei"));

        JsonNode huawei = json(feed.get("/api/v1/organizations/huawei").body());
        JsonNode child = json(feed.get("/api/v1/organizations/a-child").body());

        assertThat(huawei.path("mergedFrom").toString()).isEqualTo("[\"hw\",\"hw-old\"]");
        assertThat(huawei.path("subsidiaries").toString())
                .isEqualTo(
                        "[{\"id\":\"a-child\",\"name\":\"The a-child\"},{\"id\":\"b-child\",\"name\":\"The b-child\"}]");
        assertThat(child.path("parent").toString())
                .isEqualTo("{\"id\":\"huawei\",\"name\":\"Huawei Technologies Co., Ltd.\"}");
        assertThat(child.has("mergedFrom")).isFalse();
    }

    @Test
    void anOrganizationThatIsMovedLeavesItsFamilyAndOneThatIsSplitOffItsName() {
        feed.know(child("child", "huawei"));
        feed.know(child("child", "iic"));
        feed.know(organization("foxconn", null, "Foxconn Group"));
        feed.directory.put("huawei-thailand", null);

        assertThat(json(feed.get("/api/v1/organizations/huawei").body()).has("subsidiaries"))
                .isFalse();
        assertThat(json(feed.get("/api/v1/organizations/iic").body()).path("subsidiaries"))
                .hasSize(1);
        assertThat(json(feed.get("/api/v1/organizations/hon-hai").body()).has("mergedFrom"))
                .isFalse();
        assertThat(feed.get("/api/v1/organizations/foxconn").statusCode()).isEqualTo(200);
    }

    @Test
    void aParentThatNobodyKnowsAndCirclesOfMergesAreShownForWhatTheyAre() {
        feed.know(child("orphan", "unknown"));
        feed.know(organization("circle-1", "circle-2", "Circle"));
        feed.know(organization("circle-2", "circle-1", "Circle"));

        assertThat(json(feed.get("/api/v1/organizations/orphan").body())
                        .path("parent")
                        .toString())
                .isEqualTo("{\"id\":\"unknown\",\"name\":\"unknown\"}");
        assertThat(json(feed.get("/api/v1/organizations/circle-1").body())
                        .path("mergedFrom")
                        .toString())
                .isEqualTo("[\"circle-2\"]");
    }

    @Test
    void anOrganizationSaysWhichMentionsAreItAndByWhichRule() {
        feed.views.mentions.put(
                "hon-hai", List.of(new ResolvedMention("Foxconn", "name", 7), new ResolvedMention("hon-hai", "id", 1)));

        assertThat(json(feed.get("/api/v1/organizations/hon-hai").body())
                        .path("mentions")
                        .toString())
                .isEqualTo("[{\"mention\":\"Foxconn\",\"rule\":\"name\",\"events\":7},"
                        + "{\"mention\":\"hon-hai\",\"rule\":\"id\",\"events\":1}]");
    }

    @Test
    void aProvisionalIdWhoseNameIsClaimedSinceLeadsToTheClaimant() {
        HttpResponse<String> answer = feed.get("/api/v1/organizations/~huawei-technologies");

        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("Location")).hasValue("/api/v1/organizations/huawei");
    }

    @Test
    void aNameThatIsAskedForAsAnIdIsToldWhoseItIs() {
        feed.views.rows.put("~acme", List.of(row("a-2", "2020", Role.MEMBER, "~acme")));
        feed.views.rows.put("~twin", List.of(row("a-1", "2020", Role.MEMBER, "~twin")));

        assertThat(notFound("Foxconn%20Group"))
                .isEqualTo("There is no organization 'Foxconn Group'. By that name is known 'hon-hai'.");
        assertThat(notFound("Acme")).endsWith("By that name is known '~acme'.");
        assertThat(notFound("Twin")).endsWith("By that name is known 'twin-1', 'twin-2', '~twin'.");
        assertThat(notFound("nobody")).isEqualTo("There is no organization 'nobody'.");
        assertThat(notFound("Twin/timeline")).endsWith("'twin-1', 'twin-2', '~twin'.");
    }

    private String notFound(String path) {
        HttpResponse<String> answer = feed.get("/api/v1/organizations/" + path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
        return json(answer.body()).path("detail").asText();
    }

    @Test
    void aSearchFindsProvisionalOnesBehindThoseOfTheDirectory() {
        feed.views.provisional.put("~acme", new OrganizationRef("~acme", "Acme"));
        feed.views.provisional.put("~huawei-cloud", new OrganizationRef("~huawei-cloud", "Huawei Cloud"));
        feed.views.provisional.put("~huawei-fund", new OrganizationRef("~huawei-fund", "Huawei Fund"));

        assertThat(found("huawei")).containsExactly("huawei", "huawei-thailand", "~huawei-cloud", "~huawei-fund");
        for (int size = 1; size <= 5; size++) {
            assertThat(pages("?query=huawei&limit=" + size))
                    .as("%d a page", size)
                    .containsExactly("huawei", "huawei-thailand", "~huawei-cloud", "~huawei-fund");
        }
        assertThat(pages("?query=huawei&provisional=false")).containsExactly("huawei", "huawei-thailand");
        assertThat(pages("?query=huawei&provisional=true")).containsExactly("~huawei-cloud", "~huawei-fund");
        assertThat(pages("?query=huawei&kind=company")).containsExactly("huawei", "huawei-thailand");
        assertThat(pages("")).doesNotContain("~acme");
    }

    @Test
    void thoseThatWereMergedAreListedWhenAskedFor() {
        assertThat(pages("?merged=true&limit=3")).contains("foxconn", "hon-hai").hasSize(7);
        assertThat(pages("?merged=true&query=foxconn")).containsExactly("foxconn", "hon-hai");
        assertThat(json(feed.get("/api/v1/organizations?merged=true&query=foxconn")
                                .body())
                        .path("items")
                        .path(0)
                        .path("mergedInto")
                        .asText())
                .isEqualTo("hon-hai");
        assertThat(feed.get("/api/v1/organizations?merged=true&provisional=true")
                        .statusCode())
                .isEqualTo(400);
        assertThat(feed.get("/api/v1/organizations?kind=company&provisional=true")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatNoPageGaveOutIsNoCursor() {
        for (String cursor : List.of("x", "fg", "OQph", "LTEKYQph")) {
            assertThat(feed.get("/api/v1/organizations?cursor=" + cursor).statusCode())
                    .as(cursor)
                    .isEqualTo(400);
        }
    }

    @Test
    void aSearchReadsManyProvisionalOnesAtOnce() {
        for (int i = 1_000; i < 1_600; i++) {
            feed.views.provisional.put("~n-" + i, new OrganizationRef("~n-" + i, "N " + i));
        }

        assertThat(ids(json(feed.get("/api/v1/organizations?query=1599&limit=1").body())))
                .containsExactly("~n-1599");
        assertThat(feed.views.provisionalReads).isEqualTo(2);
    }

    @Test
    void provisionalOnesAreListedByThePage() {
        feed.views.provisional.put("~acme", new OrganizationRef("~acme", "Acme"));
        feed.views.provisional.put("~bolt", new OrganizationRef("~bolt", "Bolt"));
        feed.views.provisional.put("~twin", new OrganizationRef("~twin", "Twin"));

        JsonNode first =
                json(feed.get("/api/v1/organizations?provisional=true&limit=2").body());
        JsonNode second = json(feed.get("/api/v1/organizations?provisional=true&limit=2&cursor="
                        + first.path("next").asText())
                .body());

        assertThat(ids(first)).containsExactly("~acme", "~bolt");
        assertThat(ids(second)).containsExactly("~twin");
        assertThat(second.path("items").path(0).path("mayBe")).hasSize(2);
        assertThat(second.has("next")).isFalse();
        for (String all :
                List.of("provisional=true&limit=3", "query=bo&limit=1", "provisional=true&query=bo&limit=1")) {
            assertThat(json(feed.get("/api/v1/organizations?" + all).body()).has("next"))
                    .as(all)
                    .isFalse();
        }
        assertThat(ids(json(feed.get("/api/v1/organizations?provisional=true&query=bo")
                        .body())))
                .containsExactly("~bolt");
        assertThat(feed.get("/api/v1/organizations?provisional=perhaps").statusCode())
                .isEqualTo(400);
    }
}
