package org.alliancefeed.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Pattern;
import org.alliancefeed.server.InMemoryFeed;
import org.alliancefeed.server.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PageFilesTest {

    private static final Pattern NAMED = Pattern.compile("(?:href|src)=\"(/page/[^\"]+)\"");
    private static final Pattern MAP = Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

    /** As it stands at the start of a line, or behind another where a file has no lines. */
    private static final Pattern IMPORT =
            Pattern.compile("(?:^|;)(?:import|export[^;=\"]*\\bfrom)\\b[^;=\"]*\"([^\"]+)\"", Pattern.MULTILINE);

    private final InMemoryFeed feed = new InMemoryFeed();

    @AfterEach
    void close() {
        feed.close();
    }

    @Test
    void allThatTheDocumentNamesIsThere() {
        List<String> named = found(NAMED, text("/"));

        assertThat(named).hasSize(8).allSatisfy(this::text);
    }

    @Test
    void allThatTheScriptsImportIsThere() {
        JsonNode map = Samples.json(found(MAP, text("/")).getFirst()).path("imports");
        Set<String> seen = new LinkedHashSet<>();
        Queue<String> ahead = new ArrayDeque<>(List.of("/page/main.js"));
        while (!ahead.isEmpty()) {
            String script = ahead.remove();
            if (seen.add(script)) {
                found(IMPORT, text(script)).forEach(name -> ahead.add(address(name, script, map)));
            }
        }

        assertThat(seen)
                .hasSizeGreaterThan(30)
                .contains(
                        "/page/views/editors.js",
                        "/page/words/zh.js",
                        "/page/lib/lit-html/lit-html.js",
                        "/page/lib/lit-html/directives/repeat.js",
                        "/page/lib/lit-html/directive.js");
    }

    /** As browsers do: by the map, of whose names the longest counts, or beside the script. */
    private static String address(String name, String script, JsonNode map) {
        if (name.startsWith(".")) {
            return URI.create(script).resolve(name).getPath();
        }
        String whole = map.path(name).asText();
        if (!whole.isEmpty()) {
            return whole;
        }
        int folder = name.indexOf('/') + 1;
        assertThat(map.has(name.substring(0, folder)))
                .as(name + " in " + script)
                .isTrue();
        return map.path(name.substring(0, folder)).asText() + name.substring(folder);
    }

    private String text(String address) {
        HttpResponse<String> answer = feed.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(result -> result.group(1)).toList();
    }
}
