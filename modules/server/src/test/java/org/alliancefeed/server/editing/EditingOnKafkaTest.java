package org.alliancefeed.server.editing;

import static org.alliancefeed.server.Samples.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.alliancefeed.server.RealNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an editor does, and how it is taken back, as docs/http.md has it. */
@Timeout(120)
@ExtendWith(RealNode.Started.class)
class EditingOnKafkaTest {

    private final RealNode node;

    EditingOnKafkaTest(RealNode node) {
        this.node = node;
    }

    private static String judgement(String key) {
        return "/api/v1/judgements/" + URLEncoder.encode(key, StandardCharsets.UTF_8);
    }

    private static String organization(String id) {
        return "/api/v1/organizations/" + id;
    }

    private List<JsonNode> items(String path, String after) throws Exception {
        JsonNode items = node.read(path + (path.contains("?") ? "&" : "?") + "limit=500&after=" + after)
                .path("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    private JsonNode after(String path, String position) throws Exception {
        return node.read(path + "?after=" + position);
    }

    private List<JsonNode> unresolved(String query, String after) throws Exception {
        return items("/api/v1/unresolved-names?query=" + query, after);
    }

    private List<JsonNode> undecided(String event, String after) throws Exception {
        return items("/api/v1/suggested-duplicates", after).stream()
                .filter(item -> item.path("event").asText().equals(event))
                .toList();
    }

    private List<JsonNode> pairs(String id, String after) throws Exception {
        return items("/api/v1/suggested-duplicates/organizations", after).stream()
                .filter(item -> item.findValuesAsText("id").contains(id))
                .toList();
    }

    /** An entry as it is put, of one as it is read. */
    private static ObjectNode entry(JsonNode read) {
        ObjectNode entry = read.deepCopy();
        entry.remove(List.of("name", "subsidiaries", "mergedFrom", "mentions"));
        if (entry.path("parent").isObject()) {
            entry.set("parent", entry.path("parent").path("id"));
        }
        return entry;
    }

    private HttpResponse<String> putIfUnchanged(String path, String tag, String body) throws Exception {
        return node.send("PUT", path, body, "Content-Type", "application/json", "If-Match", tag);
    }

    private String tag(String path) throws Exception {
        return node.get(path).headers().firstValue("ETag").orElseThrow();
    }

    private static String position(HttpResponse<String> written) {
        assertThat(written.statusCode()).as(written.body()).isEqualTo(202);
        return written.headers().firstValue("Feed-Position").orElseThrow();
    }

    private static String statement(String id, String organization) {
        return """
                {"kind":"statement","id":"%s","when":"2024-05-02","title":"Words of %s",
                 "participants":[{"organization":"%s","role":"speaker"}]}""".formatted(id, id, organization);
    }

    private static String meeting(String id, String when) {
        return """
                {"kind":"meeting","id":"%s","when":"%s","title":"Open gathering about welding robots",
                 "participants":[{"organization":"Weldingbots","role":"convener"}]}""".formatted(id, when);
    }

    @Test
    void a_name_becomes_an_alias_and_is_unresolved_again_when_the_entry_is_put_as_it_was() throws Exception {
        String path = organization("glazing-institute");
        node.write("PUT", path, "{\"names\":[{\"text\":\"European Glazing Institute\",\"language\":\"en\"}]}");
        node.publish(statement("glazing-1", "Glazing Institute, European"));
        String position = node.publish(statement("glazing-2", "Glazing Institute European"));

        JsonNode item = unresolved("glazing", position).getFirst();
        assertThat(item.path("organization").path("id").asText()).isEqualTo("~glazing-institute-european");
        assertThat(item.path("events").asInt()).isEqualTo(2);
        assertThat(item.path("mentions")).hasSize(2);
        assertThat(item.path("mayBe")).isEmpty();
        assertThat(item.path("candidates")).hasToString("""
                [{"organization":{"id":"glazing-institute","name":"European Glazing Institute"},\
                "name":"European Glazing Institute","why":"same-words"}]""");

        ObjectNode before = entry(node.read(path));
        ObjectNode after = before.deepCopy();
        after.withArrayProperty("names")
                .addObject()
                .put("text", item.path("organization").path("name").asText())
                .put("type", "alias");
        String seen = tag(path);
        String aliased = position(putIfUnchanged(path, seen, after.toString()));

        assertThat(unresolved("glazing", aliased)).isEmpty();
        assertThat(node.read(path + "/timeline").path("items")).hasSize(2);

        HttpResponse<String> late = putIfUnchanged(path, seen, before.toString());
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(json(late.body()).path("type").asText()).isEqualTo("/problems/changed");

        String back = position(putIfUnchanged(path, tag(path), before.toString()));

        assertThat(unresolved("glazing", back)).hasSize(1);
    }

    @Test
    void an_ambiguous_name_goes_to_the_entry_that_gets_it_as_alias() throws Exception {
        String path = organization("qzx-union");
        String before = "{\"names\":[{\"text\":\"Quartz Union\"},{\"text\":\"QZX\",\"type\":\"acronym\"}]}";
        node.write("PUT", path, before);
        node.write(
                "PUT",
                organization("qzx-club"),
                "{\"names\":[{\"text\":\"Quartz Club\"},{\"text\":\"QZX\",\"type\":\"acronym\"}]}");
        String position = node.publish(statement("qzx-1", "QZX"));

        JsonNode item = items("/api/v1/unresolved-names?ambiguous=true&query=QZX", position)
                .getFirst();
        assertThat(item.path("mayBe").findValuesAsText("id")).containsExactly("qzx-club", "qzx-union");
        assertThat(items("/api/v1/unresolved-names?ambiguous=false&query=QZX", position))
                .isEmpty();

        String chosen = node.write("PUT", path, before.replace("acronym", "alias"));

        assertThat(unresolved("QZX", chosen)).isEmpty();
        assertThat(node.read(path + "/timeline").path("items")).hasSize(1);

        assertThat(unresolved("QZX", node.write("PUT", path, before))).hasSize(1);
    }

    @Test
    void a_vague_report_is_put_with_an_activity_or_apart_until_that_is_taken_back() throws Exception {
        node.publish(meeting("weld-1", "2021-03-10"));
        node.publish(meeting("weld-2", "2021-09-10"));
        String position = node.publish(meeting("weld-3", "2021"));
        String judgement = judgement("event:weld-3");

        JsonNode item = undecided("weld-3", position).getFirst();
        assertThat(item.path("activity").path("id").asText()).isEqualTo("weld-3");
        assertThat(item.path("mayBe").findValuesAsText("id")).contains("weld-1", "weld-2");
        assertThat(item.path("mayBe").path(0))
                .isEqualTo(node.read("/api/v1/activities?with=~weldingbots&to=2021-04&match=certain")
                        .path("items")
                        .path(0));

        String put = node.write("PUT", judgement, "{\"activity\":\"weld-1\",\"by\":\"Ada\"}");

        assertThat(undecided("weld-3", put)).isEmpty();
        assertThat(node.read("/api/v1/activities/weld-1").path("reports").asInt())
                .isEqualTo(2);
        assertThat(undecided("weld-3", node.write("DELETE", judgement, ""))).hasSize(1);

        assertThat(undecided("weld-3", node.write("PUT", judgement, "{\"apart\":true}")))
                .isEmpty();
        assertThat(undecided("weld-3", node.write("DELETE", judgement, ""))).hasSize(1);
    }

    @Test
    void two_entries_are_one_or_different_until_that_is_taken_back() throws Exception {
        String path = organization("twin-b");
        String entry = "{\"website\":\"http://twin.example\",\"names\":[{\"text\":\"Twinnings\"}]%s}";
        node.write(
                "PUT",
                organization("twin-a"),
                "{\"website\":\"https://www.twin.example/\",\"names\":[{\"text\":\"Gemelli\"}]}");
        String position = node.write("PUT", path, entry.formatted(""));
        String judgement = judgement("organizations:twin-a|twin-b");

        assertThat(pairs("twin-b", position)).hasToString("""
                [{"organizations":[{"id":"twin-a","name":"Gemelli"},{"id":"twin-b","name":"Twinnings"}],\
                "why":"same-website","detail":"both have the website twin.example"}]""");

        String merged = node.write("PUT", path, entry.formatted(",\"mergedInto\":\"twin-a\""));
        assertThat(pairs("twin-b", merged)).isEmpty();
        assertThat(pairs("twin-b", node.write("PUT", path, entry.formatted(""))))
                .hasSize(1);

        String parted = node.write("PUT", judgement, "{\"different\":true,\"by\":\"Ada\"}");
        assertThat(pairs("twin-b", parted)).isEmpty();
        assertThat(pairs("twin-b", node.write("DELETE", judgement, ""))).hasSize(1);

        String child = node.write("PUT", path, entry.formatted(",\"parent\":\"twin-a\""));
        assertThat(pairs("twin-b", child)).isEmpty();
    }

    private static final String PLAN = """
            {"kind":"meeting","id":"%s","when":"2025-03-10","title":"Second plenary","status":"planned",
             "participants":[{"organization":"Overdue Alliance","role":"convener"}],
             "sources":[{"id":"overdue-plan","publisher":"Overdue Alliance","publishedOn":"2025-01-05"}],
             "meeting":{"series":"plenary","ordinal":2}}""";

    private static final String EDITORS_SOURCE =
            "[{\"id\":\"%s\",\"publisher\":\"Ada\",\"publishedOn\":\"2025-03-12\"}]";

    private JsonNode confirmed(String planId, String status) throws Exception {
        ObjectNode confirmation = (ObjectNode) json(PLAN.formatted(planId + "-ada"));
        confirmation.put("status", status).put("revision", status.equals("retracted") ? 2 : 1);
        confirmation.set("sources", json(EDITORS_SOURCE.formatted(planId + "-ada")));
        return after("/api/v1/activities/" + planId, node.publish(confirmation.toString()));
    }

    @Test
    void an_overdue_plan_is_confirmed_by_the_editors_own_report_and_is_a_plan_again_without_it() throws Exception {
        node.publish(PLAN.formatted("overdue-1"));

        JsonNode confirmed = confirmed("overdue-1", "occurred");
        assertThat(confirmed.path("events").toString()).isEqualTo("[\"overdue-1\",\"overdue-1-ada\"]");
        assertThat(confirmed.path("status").asText()).isEqualTo("occurred");

        JsonNode again = confirmed("overdue-1", "retracted");
        assertThat(again.path("events").toString()).isEqualTo("[\"overdue-1\"]");
        assertThat(again.path("status").asText()).isEqualTo("planned");
    }

    @Test
    void what_was_planned_for_some_day_of_a_month_is_joined_by_judgement() throws Exception {
        String plan = meeting("vague-plan", "2025-05")
                .replace("\"kind\"", "\"status\":\"planned\",\"kind\"")
                .replace("Weldingbots", "Vague Planners");
        node.publish(plan);
        node.publish(plan.replace("vague-plan", "vague-first").replace("2025-05", "2025-05-02"));
        node.publish(plan.replace("vague-plan", "vague-last").replace("2025-05", "2025-05-30"));
        String editors = plan.replace("vague-plan", "vague-plan-ada").replace("planned", "occurred");
        String path = "/api/v1/activities/vague-plan";

        assertThat(after(path, node.publish(editors)).path("events").toString())
                .as("the rules cannot tell which it is")
                .isEqualTo("[\"vague-plan\"]");

        String judgement = judgement("event:vague-plan-ada");
        JsonNode confirmed = after(path, node.write("PUT", judgement, "{\"activity\":\"vague-plan\"}"));
        assertThat(confirmed.path("events").toString()).isEqualTo("[\"vague-plan\",\"vague-plan-ada\"]");

        node.write("DELETE", judgement, "");
        JsonNode again = after(
                path,
                node.publish(editors.replace("occurred", "retracted").replace("\"kind\"", "\"revision\":2,\"kind\"")));
        assertThat(again.path("status").asText()).isEqualTo("planned");
        assertThat(again.path("reports").asInt()).isEqualTo(1);
    }
}
