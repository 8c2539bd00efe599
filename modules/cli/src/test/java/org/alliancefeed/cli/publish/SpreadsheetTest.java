package org.alliancefeed.cli.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.alliancefeed.cli.Ran;
import org.alliancefeed.cli.Served;
import org.alliancefeed.topics.log.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpreadsheetTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Path MAPPINGS = Path.of(System.getProperty("feed.home"), "samples", "mappings");

    @TempDir
    Path folder;

    /** What the feed was sent, in order. It refuses whoever is called Bad, and wonders at a parent who is nobody. */
    private final List<JsonNode> sent = new ArrayList<>();

    private void answer(HttpExchange exchange) throws IOException {
        ArrayNode items = MAPPER.createArrayNode();
        int refused = 0;
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        for (String line : body.lines().toList()) {
            JsonNode json = MAPPER.readTree(line);
            sent.add(json);
            ObjectNode item = items.addObject().put("line", items.size());
            if (json.path("parent").asText().equals("nobody")) {
                item.putArray("warnings").addObject().put("pointer", "/parent").put("reason", "nobody knows it");
            }
            if (json.at("/membership/member").asText().equals("Bad")) {
                refused++;
                item.putArray("problems")
                        .addObject()
                        .put("pointer", "/membership/member")
                        .put("reason", "is bad");
            }
        }
        int accepted = items.size() - refused;
        ObjectNode said = MAPPER.createObjectNode().put("accepted", accepted).put("rejected", refused);
        said.put("position", Position.after("alliance.memberships.v1", 0, 1).text())
                .set("items", items);
        Served.json(exchange, refused == 0 ? 202 : 207, said.toString());
    }

    @Test
    void errorsAreNamedByFileRowAndColumn() throws Exception {
        String file = file("members.csv", """
                \uFEFFalliance;member;change;when
                AII;Huawei;joined;2024-03-01
                AII;ZTE;quit;someday
                """);

        Ran ran = Ran.feed("check", "--kind", "membership", file);

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).isEqualTo("1 event good, 1 bad\n");
        assertThat(ran.errLines())
                .satisfiesExactly(
                        when -> assertThat(when)
                                .startsWith(file + ":3, column \"when\": 'someday' is not an EDTF date:"),
                        change -> assertThat(change)
                                .startsWith(file + ":3, column \"change\": 'quit' is none of joined, left,"));
    }

    @Test
    void whatIsWrongThroughoutDoesNotFillTheScreen() throws Exception {
        String file = file("members.csv", "alliance,member,change\n" + "AII,ZTE,quit\n".repeat(Faults.MOST + 5));

        Ran ran = Ran.feed("check", "--kind", "membership", file);

        assertThat(ran.out()).isEqualTo("0 events good, 1,005 bad\n");
        assertThat(ran.errLines()).hasSize(Faults.MOST + 1).last().isEqualTo(file + ": and 5 faults more");
    }

    @Test
    void aSheetPublishedTwiceIsTheSameEvents() throws Exception {
        String file = file("members.csv", "alliance,member,change\nAII,Huawei,joined\nAII,ZTE,joined\n");

        Ran once = publish("publish", "--kind", "membership", file);
        Ran twice = publish("publish", "--kind", "membership", file);

        assertThat(List.of(once.out(), twice.out()))
                .allSatisfy(out -> assertThat(out).startsWith("published 2 events"));
        assertThat(sent).hasSize(4);
        assertThat(sent.subList(2, 4)).isEqualTo(sent.subList(0, 2));
        assertThat(sent).extracting(json -> json.path("id").asText()).allMatch(id -> id.startsWith("membership-"));
    }

    @Test
    void whatTheFeedRefusesIsNamedByColumnToo() throws Exception {
        String file = file("members.csv", "Member,alliance,change\nHuawei,AII,joined\nBad,AII,joined\n");

        Ran ran = publish("publish", "--kind", "membership", file);

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).isEqualTo(file + ":3, column \"Member\": is bad\n");
    }

    @Test
    void whatIsTakenButOddIsNamedByColumnToo() throws Exception {
        String file = file("organizations.csv", "ID,name,parent\nacme,Acme,nobody\n");

        Ran ran = publish("directory", file);

        assertThat(ran.status()).isZero();
        assertThat(ran.err()).isEqualTo(file + ":2, column \"parent\": taken, but nobody knows it\n");
    }

    @Test
    void standardInputMayBeASheet() throws Exception {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(
                "kind\talliance\tmember\tchange\nmembership\tAII\tZTE\tleft\n".getBytes(StandardCharsets.UTF_8)));
        try {
            assertThat(Ran.feed("check", "-")).isEqualTo(new Ran(0, "1 event good, 0 bad\n", ""));
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void aFoundationsListIsMapped() throws Exception {
        String file = file("cncf.csv", """
                seq,observed_at,event_type,member_name,org_key,tier_or_level,effective_date,previous_value,enduser,commit,match_basis,bulk_commit,rename_artifact,flap
                1,2019-07-12T18:13:46-04:00,MEMBER_LISTED_INITIAL,Acme,,Silver,,,,c1,,,,
                2,2024-03-05T10:00:00+00:00,MEMBER_JOINED,"Beta, Inc.",,Gold,2024-3-01,,,c2,,,,
                3,2024-03-05T10:00:00+00:00,MEMBER_LEFT,Acme,,Silver,2019-01-01,,,c2,,,,
                4,2024-04-05T10:00:00+00:00,MEMBER_TIER_CHANGED,"Beta, Inc.",,Platinum,,Gold,,c3,,,,
                5,2024-04-05T10:00:00+00:00,MEMBER_TIER_CHANGED,Acme,,Silver,,End User Supporter,,c3,,,,
                6,2024-04-05T10:00:00+00:00,PROJECT_ADDED,Thing,,sandbox,,,,c3,,,,
                7,2024-04-05T10:00:00+00:00,MEMBER_JOINED,Non-Public Organization Moose,,Silver,,,,c3,,,,
                8,2024-04-05T10:00:00+00:00,MEMBER_JOINED,Gamma,,Silver,,,,c3,,,,1
                """);

        Ran ran = publish("publish", "--mapping", mapping("cncf-membership"), file);

        assertThat(ran.err()).isEmpty();
        assertThat(sent)
                .extracting(SpreadsheetTest::act)
                .containsExactly(
                        "cncf-1 Acme joined [..2019-07-12] Silver c1",
                        "cncf-2 Beta, Inc. joined 2024-03-01 Gold c2",
                        "cncf-3 Acme left 2024-03-05 Silver c2",
                        "cncf-4 Beta, Inc. upgraded 2024-04-05 Platinum c3");
    }

    @Test
    void anUmbrellasListIsMapped() throws Exception {
        String file = file("lf.csv", """
                seq,observed_at,event_type,organization,alliance,lf_tier,commit,bulk_commit,rename_artifact,flap
                1,2025-06-17T00:40:10-04:00,MEMBERSHIP_LISTED_INITIAL,Acme,SPDX,Silver,c1,1,,
                2,2025-07-09T05:00:00+00:00,MEMBERSHIP_ADDED,"Beta, Inc.",The Linux Foundation,Gold,c2,,,
                3,2025-07-09T05:00:00+00:00,MEMBERSHIP_REMOVED,Acme,SPDX,Silver,c2,,,
                4,2025-07-09T05:00:00+00:00,MEMBERSHIP_ADDED,Acme,SPDX,Silver,c2,,1,
                """);

        Ran ran = publish("publish", "--mapping", mapping("lf-alliance-membership"), file);

        assertThat(ran.err()).isEmpty();
        assertThat(sent)
                .extracting(SpreadsheetTest::act)
                .containsExactly(
                        "lf-1 Acme joined [..2025-06-17]  c1",
                        "lf-2 Beta, Inc. joined 2025-07-09 Gold c2",
                        "lf-3 Acme left 2025-07-09  c2");
        assertThat(sent)
                .extracting(event -> event.at("/claims/0/value").asText())
                .containsExactly("Silver", "", "Silver");
    }

    @Test
    void aListOfOrganizationsIsMapped() throws Exception {
        String file = file("organizations.csv", """
                name,category,subsidiary of / alias of,stakeholdergroup,nationality,email domain names,Membership Organization,Wiki Page
                Acme España S.A.,Chipmaker,Acme,Business ,Spain,acme.es,ETSI,
                Oslo Standards,Standards Body,,Technical Community,Norway,,,
                """);

        Ran ran = publish("directory", "--mapping", mapping("organization-aliases"), file);

        assertThat(ran.err()).isEmpty();
        assertThat(sent)
                .extracting(JsonNode::toString)
                .containsExactly(
                        "{\"id\":\"acme-espana-s-a\",\"kind\":\"company\",\"country\":\"ES\",\"parent\":\"acme\",\"names\":[{\"text\":\"Acme España S.A.\",\"type\":\"official\"}]}",
                        "{\"id\":\"oslo-standards\",\"kind\":\"standards-body\",\"country\":\"NO\",\"names\":[{\"text\":\"Oslo Standards\",\"type\":\"official\"}]}");
    }

    @Test
    void aMappingThatDoesNotFitTheCallIsAWrongCall() throws Exception {
        String file = file("members.csv", "alliance,member,change\n");
        String wrong = file("wrong.yaml", "kind: membership\ncolumns: {membr: '{a}'}\n");
        String broken = file("broken.yaml", "kind: [\n");

        assertThat(Ran.feed("check", "--mapping", wrong, file))
                .isEqualTo(new Ran(
                        2,
                        "",
                        "feed: " + wrong + ": /columns/membr: is no column for a membership; is it \"member\"?\n"));
        assertThat(Ran.feed("check", "--mapping", broken, file).status()).isEqualTo(2);
        assertThat(Ran.feed("check", "--mapping", mapping("organization-aliases"), file)
                        .status())
                .isEqualTo(2);
        assertThat(Ran.feed("check", "--directory", "--mapping", mapping("cncf-membership"), file)
                        .status())
                .isEqualTo(2);
        assertThat(Ran.feed("check", "--mapping", folder.resolve("none.yaml").toString(), file)
                        .err())
                .contains("none.yaml: no such file");
    }

    private static String act(JsonNode event) {
        JsonNode membership = event.path("membership");
        String commit = event.at("/sources/0/url").asText();
        return String.join(
                " ",
                event.path("id").asText(),
                membership.path("member").asText(),
                membership.path("change").asText(),
                event.path("when").asText(),
                membership.path("level").asText(),
                commit.substring(commit.lastIndexOf('/') + 1));
    }

    private Ran publish(String command, String... args) throws Exception {
        try (Served feed = Served.by(this::answer)) {
            List<String> all = new ArrayList<>(List.of(command, "--url", feed.url()));
            all.addAll(List.of(args));
            return Ran.feed(all.toArray(String[]::new));
        }
    }

    private static String mapping(String name) {
        return MAPPINGS.resolve(name + ".yaml").toString();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
