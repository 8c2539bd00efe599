package org.alliancefeed.server.organizations;

import static org.alliancefeed.server.Samples.meeting;
import static org.alliancefeed.server.Samples.organization;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.alliancefeed.server.RealNode;
import org.alliancefeed.server.judgements.MemoryJudgements;
import org.alliancefeed.server.tables.Tables;
import org.alliancefeed.topics.FeedTopic;
import org.alliancefeed.topics.avro.Codecs;
import org.alliancefeed.topics.log.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The directory and judgements, on a real broker and a real registry. */
@Timeout(120)
@ExtendWith(RealNode.Started.class)
class DirectoryOnKafkaTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RealNode node;

    DirectoryOnKafkaTest(RealNode node) {
        this.node = node;
    }

    @Test
    void anEntryOfTheDirectoryIsReadAfterItsPosition() throws Exception {
        Position position = node.know(organization("after-me", null, "After Me"));

        assertThat(node.read("/api/v1/organizations/after-me?after=" + position.text())
                        .path("name")
                        .asText())
                .isEqualTo("After Me");
        assertThat(node.read("/api/v1/organizations?query=after").path("items")).hasSize(1);
    }

    @Test
    void whatIsPutIntoTheDirectoryMovesTheHistoryConcernedAndBack() throws Exception {
        String published = node.publish(meeting("put-1", "Moving Ltd.", "Moving (Asia)"));
        String group = "/api/v1/organizations/moving-group";
        String asia = "/api/v1/organizations/moving-asia";

        String put = node.write("PUT", group, "{\"names\":[{\"text\":\"Moving\"}]}");
        node.write("PUT", asia, "{\"parent\":\"moving-group\",\"names\":[{\"text\":\"Moving (Asia)\"}]}");
        String after = node.write(
                "POST",
                "/api/v1/organizations",
                "[{\"id\":\"moving-old\",\"mergedInto\":\"moving-group\",\"names\":[]}]");

        String all = Position.parse(published)
                .and(Position.parse(put))
                .and(Position.parse(after))
                .text();
        assertThat(node.read(group + "/timeline?after=" + all).path("items")).hasSize(1);
        assertThat(node.read(group).path("mergedFrom").path(0).asText()).isEqualTo("moving-old");
        assertThat(node.read(asia).path("parent").path("name").asText()).isEqualTo("Moving");
        JsonNode together = node.read(group + "/timeline?subsidiaries=true").path("items");
        assertThat(together).hasSize(1);
        assertThat(node.get("/api/v1/organizations/moving-old/timeline?limit=1")
                        .headers()
                        .firstValue("Location"))
                .hasValue(group + "/timeline?limit=1");

        String removed = node.write("DELETE", group, "");

        assertThat(node.get(group + "?after=" + removed).statusCode()).isEqualTo(404);
        assertThat(node.read("/api/v1/organizations/~moving/timeline").path("items"))
                .hasSize(1);
    }

    @Test
    void whatStoodOnTheTopicsIsReadByANodeThatStarts() throws Exception {
        node.write("PUT", "/api/v1/organizations/stood-before", "{\"names\":[{\"text\":\"Stood before\"}]}");
        node.write("PUT", "/api/v1/judgements/event%3Astood-before", "{\"apart\":true}");
        Codecs codecs = new Codecs(node.connection().registry());
        MemoryDirectory directory = new MemoryDirectory((one, other) -> false);
        MemoryJudgements judgements = new MemoryJudgements();

        try (Tables tables = Tables.start(
                node.connection(),
                Map.of(
                        FeedTopic.ORGANIZATIONS, directory.table(codecs.organizations()),
                        FeedTopic.JUDGEMENTS, judgements.table(codecs.judgements())))) {
            assertThat(tables.awaitLoaded(PATIENCE)).isTrue();
        }

        assertThat(directory.organization("stood-before")).isNotNull();
        assertThat(judgements.get("event:stood-before")).isNotNull();
    }

    @Test
    void aJudgementIsReadAfterItsPositionUntilItIsTakenBack() throws Exception {
        String judgements = "/api/v1/judgements";
        String one = judgements + "/event%3Ajudged-1";
        String pair = judgements + "/organizations%3Ajudged-b%7Cjudged-a";

        String first = node.write("PUT", one, "{\"apart\":true,\"by\":\"ed\",\"why\":\"another plenary\"}");
        String second = node.write("PUT", pair, "{\"different\":true}");

        assertThat(node.read(one + "?after=" + first).path("why").asText()).isEqualTo("another plenary");
        assertThat(node.read(pair + "?after=" + second).path("key").asText())
                .isEqualTo("organizations:judged-a|judged-b");
        assertThat(Instant.parse(node.read(pair).path("at").asText())).isBefore(Instant.now());
        assertThat(node.read(judgements).path("items").findValuesAsText("key"))
                .containsSubsequence("event:judged-1", "organizations:judged-a|judged-b");

        String back = node.write("DELETE", one, "");

        assertThat(node.get(one + "?after=" + back).statusCode()).isEqualTo(404);
        assertThat(node.read(judgements).path("items").findValuesAsText("key"))
                .contains("organizations:judged-a|judged-b")
                .doesNotContain("event:judged-1");
    }
}
