package org.alliancefeed.cli.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alliancefeed.cli.Ran;
import org.alliancefeed.cli.Served;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimelineCommandTest {

    private static final String HUAWEI =
            "{\"id\": \"huawei\", \"names\": [{\"text\": \"华为\", \"type\": \"alias\"}, {\"text\": \"Huawei Technologies\", \"type\": \"official\"}]}";

    private static final String FORMATION = """
            {"id": "a1", "kind": "formation", "title": "Shenzhen union formed", "when": "2022-12~", "status": "occurred",
             "roles": ["founder"], "reports": 2, "independentSources": 1,
             "participants": [{"organization": {"id": "huawei", "name": "Huawei Technologies"}, "role": "founder"},
                              {"organization": {"id": "hon-hai", "name": "鴻海精密工業"}, "role": "founder"}]}""";

    private Served feed;

    @BeforeEach
    void start() throws Exception {
        feed = Served.by(TimelineCommandTest::answer);
    }

    @AfterEach
    void stop() {
        feed.close();
    }

    @Test
    void aTimelineIsATable() {
        Ran ran = timeline("huawei");

        assertThat(ran.status()).isZero();
        assertThat(ran.outLines())
                .containsExactly(
                        "Huawei Technologies (huawei)",
                        "",
                        "WHEN      KIND       WHAT                   AS       WITH          REPORTS",
                        "2022-12~  formation  Shenzhen union formed  founder  鴻海精密工業  2 from 1 source");
    }

    @Test
    void jsonIsOneDocument() throws Exception {
        Ran ran = timeline("huawei", "--json");

        var json = new ObjectMapper().readTree(ran.out());
        assertThat(json.at("/organization/name").asText()).isEqualTo("Huawei Technologies");
        assertThat(json.at("/items/0/id").asText()).isEqualTo("a1");
    }

    @Test
    void anyNameFindsTheOrganization() {
        assertThat(timeline("华为").out()).startsWith("Huawei Technologies (huawei)");
    }

    @Test
    void anOrganizationThatOnlyEventsMentionIsFoundByItsName() {
        assertThat(timeline("ACME Inc.").out()).startsWith("Acme (~acme)");
    }

    @Test
    void aNameOfSeveralIsRefusedWithTheirIds() {
        Ran ran = timeline("Twin");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.errLines())
                .containsExactly(
                        "feed: 'Twin' is not the id or the name of one alone; there are",
                        "  twin-1  Twin",
                        "  twin-2  Twin",
                        "  ~twin  Twin");
        assertThat(timeline("~twin").out()).startsWith("Twin (~twin)");
    }

    @Test
    void theOnlyOneThatIsNearIsNotTakenForTheOneThatIsMeant() {
        Ran ran = timeline("tech");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.errLines()).last().isEqualTo("  huawei  Huawei Technologies");
    }

    @Test
    void aTableIsNoWiderThanAnyScreen() {
        Ran ran = timeline("crowd");

        assertThat(ran.outLines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(120));
        assertThat(ran.out()).contains("Member 1, Member 2", "Member 7 +53 more");
    }

    @Test
    void anUnknownNameIsSaidToBe() {
        assertThat(timeline("nobody")).isEqualTo(new Ran(1, "", "feed: no organization is known as 'nobody'\n"));
    }

    @Test
    void filtersGoAlongAndAreEscaped() {
        timeline(
                "huawei",
                "--from",
                "2021?-12",
                "--kind",
                "meeting,formation",
                "--kind",
                "statement",
                "--with",
                "华为",
                "--subsidiaries",
                "--order",
                "oldest",
                "--limit",
                "7");

        assertThat(feed.calls().getLast())
                .isEqualTo("/api/v1/organizations/huawei/timeline?from=2021%3F-12&kind=meeting%2Cformation%2Cstatement"
                        + "&with=huawei&subsidiaries=true&order=oldest&limit=7");
    }

    @Test
    void pagesAreFollowedUpToTheLimit() {
        Ran ran = timeline("many", "--limit", "700");

        assertThat(ran.outLines()).hasSize(3 + 700 + 1).last().asString().startsWith("and more");
        assertThat(feed.calls())
                .contains(
                        "/api/v1/organizations/many/timeline?limit=500",
                        "/api/v1/organizations/many/timeline?limit=200&cursor=500");
    }

    @Test
    void aWrongValueIsAWrongCallInOneLine() {
        assertThat(timeline("huawei", "--from", "yesterday"))
                .isEqualTo(new Ran(2, "", "feed: A parameter is wrong: 'yesterday' is not a date.\n"));
    }

    @Test
    void anAddressThatIsNoneIsAWrongCall() {
        for (String wrong : List.of("localhost:8080", "http://", "http://a b")) {
            assertThat(Ran.feed("timeline", "--url", wrong, "huawei").status())
                    .as(wrong)
                    .isEqualTo(2);
        }
    }

    @Test
    void aLimitBelowOneIsAWrongCall() {
        assertThat(timeline("huawei", "--limit", "0").status()).isEqualTo(2);
    }

    @Test
    void whatIsNoFeedIsSaidToBe() throws Exception {
        try (Served other = Served.by(exchange -> Served.send(exchange, 200, "text/html", "<html>"))) {
            Ran ran = Ran.feed("timeline", "--url", other.url(), "huawei");

            assertThat(ran.status()).isEqualTo(1);
            assertThat(ran.err()).contains("is not JSON; is it a feed?");
        }
    }

    private Ran timeline(String... args) {
        String[] all = new String[args.length + 3];
        all[0] = "timeline";
        all[1] = "--url";
        all[2] = feed.url();
        System.arraycopy(args, 0, all, 3, args.length);
        return Ran.feed(all);
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(308, -1);
    }

    private static String crowd() {
        String members = IntStream.rangeClosed(1, 60)
                .mapToObj(i -> "{\"organization\": {\"id\": \"m-%d\", \"name\": \"Member %d\"}, \"role\": \"member\"}"
                        .formatted(i, i))
                .collect(Collectors.joining(","));
        return "{\"kind\": \"meeting\", \"status\": \"occurred\", \"when\": \"2021\", \"title\": \"Plenary\", \"roles\": [\"host\"],"
                + "\"reports\": 1, \"independentSources\": 1, \"participants\": [" + members + "]}";
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        switch (path) {
            case "/api/v1/organizations/huawei" -> Served.json(exchange, 200, HUAWEI);
            case "/api/v1/organizations/~华为" -> redirect(exchange, "/api/v1/organizations/huawei");
            case "/api/v1/organizations/~acme" ->
                Served.json(exchange, 200, "{\"id\": \"~acme\", \"name\": \"Acme\", \"provisional\": true}");
            case "/api/v1/organizations/~twin" ->
                Served.json(
                        exchange,
                        200,
                        "{\"id\": \"~twin\", \"name\": \"Twin\", \"provisional\": true, \"mayBe\": [\"twin-1\", \"twin-2\"]}");
            case "/api/v1/organizations/~acme/timeline", "/api/v1/organizations/~twin/timeline" ->
                Served.json(exchange, 200, "{\"items\": []}");
            case "/api/v1/organizations/crowd" ->
                Served.json(exchange, 200, "{\"id\": \"crowd\", \"name\": \"Crowd\"}");
            case "/api/v1/organizations/crowd/timeline" -> Served.json(exchange, 200, "{\"items\": [" + crowd() + "]}");
            case "/api/v1/organizations/many" -> Served.json(exchange, 200, "{\"id\": \"many\", \"name\": \"Many\"}");
            case "/api/v1/organizations" ->
                Served.json(
                        exchange,
                        200,
                        switch (query) {
                            case "query=tech" -> "{\"items\": [" + HUAWEI + "]}";
                            case "query=Twin" ->
                                "{\"items\": [{\"id\": \"twin-1\", \"name\": \"Twin\"}, {\"id\": \"twin-2\", \"name\": \"Twin\"},"
                                        + "{\"id\": \"~twin\", \"name\": \"Twin\"}]}";
                            default -> "{\"items\": []}";
                        });
            case "/api/v1/organizations/huawei/timeline" -> {
                if (query.contains("yesterday")) {
                    Served.json(
                            exchange,
                            400,
                            "{\"title\": \"A parameter is wrong\", \"detail\": \"'yesterday' is not a date.\"}");
                } else {
                    Served.json(exchange, 200, "{\"items\": [" + FORMATION + "]}");
                }
            }
            case "/api/v1/organizations/many/timeline" -> {
                int count = Integer.parseInt(query.replaceAll("limit=(\\d+).*", "$1"));
                String items =
                        IntStream.range(0, count).mapToObj(i -> FORMATION).collect(Collectors.joining(","));
                Served.json(exchange, 200, "{\"items\": [" + items + "], \"next\": \"500\"}");
            }
            default -> Served.json(exchange, 404, "{\"title\": \"There is nothing here\"}");
        }
    }
}
