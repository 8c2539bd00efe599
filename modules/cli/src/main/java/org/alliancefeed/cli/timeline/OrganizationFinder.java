package org.alliancefeed.cli.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alliancefeed.cli.Failure;
import org.alliancefeed.cli.Terminal;
import org.alliancefeed.cli.http.Answer;
import org.alliancefeed.cli.http.Call;
import org.alliancefeed.cli.http.FeedApi;
import org.alliancefeed.model.organization.NormalName;
import org.alliancefeed.model.organization.ProvisionalId;

/** From an id or any of its names to the organization that the feed knows. */
record OrganizationFinder(FeedApi api) {

    private static final int SHOWN = 10;

    /** @throws Failure when there is none, or the name may mean several; it names those that are near */
    JsonNode find(String idOrName) {
        for (String id : ids(idOrName)) {
            Answer answer = api.send(Call.of("organizations", id), Map.of("Accept", "application/json"));
            if (answer.isDone()) {
                JsonNode found = answer.json();
                if (id.equals(idOrName) || found.path("mayBe").isEmpty()) {
                    return found;
                }
            } else if (answer.status() != 404 && answer.status() != 400) {
                throw answer.refusal();
            }
        }
        List<JsonNode> near = search(idOrName);
        throw new Failure(
                near.isEmpty()
                        ? "no organization is known as '%s'".formatted(idOrName)
                        : "'%s' is not the id or the name of one alone; there are%n%s"
                                .formatted(idOrName, listed(near)));
    }

    /** A name is known by the id that it would have if nobody claimed it, which leads to whoever does. */
    private static List<String> ids(String idOrName) {
        List<String> ids = new ArrayList<>(List.of(idOrName));
        NormalName.keysOf(idOrName).forEach(form -> ids.add(ProvisionalId.of(form)));
        return ids;
    }

    private List<JsonNode> search(String name) {
        List<JsonNode> found = new ArrayList<>();
        api.get(Call.of("organizations").with("query", name)).path("items").forEach(found::add);
        return found;
    }

    private static String listed(List<JsonNode> near) {
        String lines = near.stream().limit(SHOWN).map(OrganizationFinder::line).collect(Collectors.joining("\n"));
        return near.size() <= SHOWN ? lines : lines + "\n  …";
    }

    private static String line(JsonNode organization) {
        return Terminal.harmless("  " + organization.path("id").asText() + "  " + name(organization));
    }

    /** The name that is shown. */
    static String name(JsonNode organization) {
        String name = organization.path("name").asText("");
        if (!name.isEmpty()) {
            return name;
        }
        JsonNode names = organization.path("names");
        for (JsonNode one : names) {
            if (one.path("type").asText("official").equals("official")) {
                return one.path("text").asText();
            }
        }
        return names.path(0).path("text").asText(organization.path("id").asText());
    }
}
