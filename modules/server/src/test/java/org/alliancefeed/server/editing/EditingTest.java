package org.alliancefeed.server.editing;

import static org.alliancefeed.server.Samples.child;
import static org.alliancefeed.server.Samples.json;
import static org.alliancefeed.server.Samples.organization;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alliancefeed.model.activity.ActivityState;
import org.alliancefeed.server.InMemoryFeed;
import org.alliancefeed.timelines.view.ResolvedMention;
import org.alliancefeed.timelines.view.Unresolved;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditingTest {

    private static final String NAMES = "/api/v1/unresolved-names";
    private static final String DUPLICATES = "/api/v1/suggested-duplicates";
    private static final String ENTRIES = DUPLICATES + "/organizations";

    private final InMemoryFeed feed = new InMemoryFeed();

    @AfterEach
    void close() {
        feed.close();
    }

    private JsonNode read(String path) {
        HttpResponse<String> answer = feed.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer.body());
    }

    private void mentioned(String id, String name, long events) {
        feed.views.unresolved.add(new Unresolved(id, List.of(new ResolvedMention(name, "unknown", events))));
    }

    private List<String> names(String query) {
        return read(NAMES + query).path("items").findValues("organization").stream()
                .map(one -> one.path("id").asText())
                .filter(id -> id.startsWith("~"))
                .toList();
    }

    @Test
    void thoseInTheMostEventsComeFirstThenByNameOnPagesOfAnySize() {
        mentioned("~b", "B", 2);
        mentioned("~a", "A", 2);
        mentioned("~rare", "Rare", 1);
        mentioned("~often", "Often", 12);

        List<String> read = new ArrayList<>();
        String cursor = "";
        for (int page = 0; page < 4; page++) {
            JsonNode found = read(NAMES + "?limit=1" + cursor);
            read.add(found.path("items").path(0).path("organization").path("id").asText());
            cursor = "&cursor=" + found.path("next").asText();
            assertThat(found.has("next")).isEqualTo(page < 3);
        }

        assertThat(read).containsExactly("~often", "~a", "~b", "~rare");
        assertThat(names("?query=rar")).containsExactly("~rare");
    }

    @Test
    void anAmbiguousNameNamesThoseThatClaimItAndOthersThatAreAlike() {
        feed.know(organization("mercury-bank", null, "Mercury"));
        feed.know(organization("mercury-motors", null, "Mercury"));
        feed.know(organization("mercury-lines", null, "Mercury Lines"));
        feed.know(organization("mercury-old", "mercury-lines", "Merkury"));
        feed.views.unresolved.add(new Unresolved("~mercury", List.of(new ResolvedMention("Mercury", "ambiguous", 1))));
        mentioned("~zeus", "Zeus", 3);

        assertThat(names("?ambiguous=true")).containsExactly("~mercury");
        assertThat(names("?ambiguous=false")).containsExactly("~zeus");
        assertThat(read(NAMES + "?ambiguous=true").path("items")).hasToString("""
                [{"organization":{"id":"~mercury","name":"Mercury"},"events":1,"mentions":["Mercury"],\
                "mayBe":[{"id":"mercury-bank","name":"Mercury"},{"id":"mercury-motors","name":"Mercury"}],\
                "candidates":[{"organization":{"id":"mercury-lines","name":"Mercury Lines"},\
                "name":"Merkury","why":"spelling"}]}]""");
    }

    @Test
    void atMostFiveCandidatesAreShownAndThoseOfTheDirectoryAsItIsNow() {
        mentioned("~acme", "Acme", 1);
        assertThat(read(NAMES).findPath("candidates")).isEmpty();

        for (int i = 0; i < 7; i++) {
            feed.know(organization("acme-" + i, null, "Acme " + "ABCDEFG".charAt(i)));
        }
        assertThat(read(NAMES).findPath("candidates")).hasSize(5);

        for (int i = 0; i < 7; i++) {
            feed.directory.put("acme-" + i, null);
        }
        assertThat(read(NAMES).findPath("candidates")).isEmpty();
    }

    @Test
    void whatHasBeenDecidedSinceIsNotShown() {
        feed.views.undecided.put("meeting\0gone", "gone");
        feed.views.undecided.put("meeting\0merged", "merged");
        feed.views.activities.put("merged", ActivityState.merged("merged", "other"));

        JsonNode first = read(DUPLICATES + "?limit=1");

        assertThat(first.path("items")).isEmpty();
        assertThat(read(DUPLICATES + "?limit=1&cursor=" + first.path("next").asText()))
                .hasToString("{\"items\":[]}");
    }

    @Test
    void pairsOfEntriesComeOnPagesOfAnySize() {
        for (String name : List.of("Siemens", "Simens", "Siemenz")) {
            feed.know(organization(name.toLowerCase(Locale.ROOT), null, name));
        }
        feed.know(organization("words-1", null, "Institute of Words"));
        feed.know(organization("words-2", null, "Words Institute"));

        List<String> read = new ArrayList<>();
        JsonNode page = read(ENTRIES + "?limit=1");
        read.addAll(page.findValuesAsText("detail"));
        while (page.has("next")) {
            page = read(ENTRIES + "?limit=1&cursor=" + page.path("next").asText());
            read.addAll(page.findValuesAsText("detail"));
        }

        assertThat(read)
                .containsExactly(
                        "'Institute of Words' and 'Words Institute'",
                        "'Siemens' and 'Siemenz'",
                        "'Siemens' and 'Simens'",
                        "'Siemenz' and 'Simens'");
    }

    @Test
    void anEntryAndWhatBelongsToItAreNoPair() {
        feed.know(organization("group", null, "The asia office"));
        feed.know(child("holding", "group"));
        feed.know(child("asia-office", "holding"));

        assertThat(read(ENTRIES).path("items")).isEmpty();

        feed.know(child("asia-office", "elsewhere"));

        assertThat(read(ENTRIES).path("items")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                NAMES + "?ambiguous=maybe",
                NAMES + "?cursor=eA",
                NAMES + "?cursor=!",
                NAMES + "?limit=0",
                DUPLICATES + "?cursor=!",
                ENTRIES + "?cursor=eA",
                ENTRIES + "?cursor=YQpiCmMKZA",
            })
    void aWrongParameterIsSaid(String path) {
        HttpResponse<String> answer = feed.get(path.replace("!", "%21"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(json(answer.body()).path("type").asText()).isEqualTo("/problems/bad-parameter");
    }
}
