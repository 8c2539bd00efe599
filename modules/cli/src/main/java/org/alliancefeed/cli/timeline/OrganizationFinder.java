package org.alliancefeed.cli.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alliancefeed.cli.Failure;
import org.alliancefeed.cli.http.Answer;
import org.alliancefeed.cli.http.Call;
import org.alliancefeed.cli.http.FeedApi;
import org.alliancefeed.model.organization.NormalName;

/** From an id or any of its names to the organization that the feed knows. */
record OrganizationFinder(FeedApi api) {

    private static final int SHOWN = 10;

    /** @throws Failure when there is none, or the name may mean several */
    JsonNode find(String idOrName) {
        Answer known = api.send(Call.of("organizations", idOrName), Map.of("Accept", "application/json"));
        if (known.isDone()) {
            return known.json();
        }
        if (known.status() != 404 && known.status() != 400) {
            throw known.refusal();
        }
        List<JsonNode> found = search(idOrName);
        if (found.isEmpty()) {
            throw new Failure("no organization is known as '%s'".formatted(idOrName));
        }
        if (found.size() == 1) {
            return found.getFirst();
        }
        List<JsonNode> named =
                found.stream().filter(one -> isNamed(one, idOrName)).toList();
        if (named.size() == 1) {
            return named.getFirst();
        }
        throw new Failure("'%s' may be several; give the id of one:%n%s"
                .formatted(
                        idOrName,
                        found.stream()
                                .limit(SHOWN)
                                .map(OrganizationFinder::line)
                                .collect(Collectors.joining("\n"))));
    }

    private List<JsonNode> search(String name) {
        List<JsonNode> found = new ArrayList<>();
        api.get(Call.of("organizations").with("query", name)).path("items").forEach(found::add);
        return found;
    }

    private static boolean isNamed(JsonNode organization, String name) {
        String wanted = NormalName.of(name);
        for (JsonNode one : organization.path("names")) {
            if (NormalName.of(one.path("text").asText()).equals(wanted)) {
                return true;
            }
        }
        return NormalName.of(organization.path("name").asText()).equals(wanted);
    }

    private static String line(JsonNode organization) {
        return "  " + organization.path("id").asText() + "  " + name(organization);
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
