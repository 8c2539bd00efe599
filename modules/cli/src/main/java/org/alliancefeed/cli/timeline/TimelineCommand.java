package org.alliancefeed.cli.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.alliancefeed.cli.Failure;
import org.alliancefeed.cli.Terminal;
import org.alliancefeed.cli.http.AtLeastOne;
import org.alliancefeed.cli.http.Call;
import org.alliancefeed.cli.http.FeedApi;
import org.alliancefeed.cli.http.Pages;
import org.alliancefeed.cli.http.Served;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what an organization did. */
@Command(name = "timeline", description = "Show an organization's timeline: what it did, when, and with whom.")
public final class TimelineCommand implements Callable<Integer> {

    private static final int LARGEST_PAGE = 500;

    private final Terminal terminal;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Served served;

    @Parameters(paramLabel = "ORGANIZATION", description = "Its id, or any of its names in any language.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String organization;

    @Option(names = "--json", description = "Print JSON instead of a table.")
    private boolean json;

    @Option(names = "--from", paramLabel = "DATE", description = "The first day (EDTF: 2021, 2021-12, 2021-12-14).")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DATE", description = "The last day.")
    private @Nullable String to;

    @Option(
            names = "--match",
            paramLabel = "possible|certain",
            description = "Whether a vague date may lie between the two, or must. Default: possible.")
    private @Nullable String match;

    @Option(names = "--kind", paramLabel = "KIND", split = ",", description = "Only these kinds: meeting, formation, …")
    private List<String> kinds = List.of();

    @Option(names = "--role", paramLabel = "ROLE", split = ",", description = "Only where it was this: founder, …")
    private List<String> roles = List.of();

    @Option(names = "--with", paramLabel = "ORGANIZATION", description = "Only together with this one.")
    private @Nullable String with;

    @Option(names = "--subsidiaries", description = "Also what its subsidiaries did, and theirs.")
    private boolean subsidiaries;

    @Option(names = "--status", paramLabel = "STATUS", split = ",", description = "Only planned, occurred, …")
    private List<String> statuses = List.of();

    @Option(names = "--order", paramLabel = "newest|oldest", description = "What comes first. Default: newest.")
    private @Nullable String order;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            converter = AtLeastOne.class,
            description = "At most so many. Default: 50.")
    private int limit;

    @Option(
            names = "--after",
            paramLabel = "POSITION",
            description = "Wait until the feed has got there; 'feed publish' prints a position.")
    private @Nullable String after;

    public TimelineCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        FeedApi api = served.api();
        OrganizationFinder finder = new OrganizationFinder(api);
        JsonNode whose = finder.find(organization);
        String other = with == null ? null : finder.find(with).path("id").asText();
        List<JsonNode> items = new ArrayList<>();
        boolean isAll = new Pages(api, LARGEST_PAGE, limit)
                .read(() -> call(whose.path("id").asText(), other), items::add);
        if (json) {
            printJson(whose, items);
        } else {
            printTable(whose, items, isAll);
        }
        return 0;
    }

    private Call call(String id, @Nullable String other) {
        return Call.of("organizations", id, "timeline")
                .with("from", from)
                .with("to", to)
                .with("match", match)
                .with("kind", kinds)
                .with("role", roles)
                .with("with", other)
                .with("status", statuses)
                .with("subsidiaries", subsidiaries ? true : null)
                .with("order", order)
                .with("after", after);
    }

    private void printJson(JsonNode whose, List<JsonNode> items) {
        JsonMapper mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        ObjectNode all = mapper.createObjectNode();
        all.putObject("organization").put("id", whose.path("id").asText()).put("name", OrganizationFinder.name(whose));
        all.putArray("items").addAll(items);
        try {
            terminal.out().println(mapper.writeValueAsString(all));
        } catch (IOException e) {
            throw new Failure("cannot write JSON: " + e.getMessage(), e);
        }
    }

    private void printTable(JsonNode whose, List<JsonNode> items, boolean isAll) {
        String id = whose.path("id").asText();
        terminal.out().println(Terminal.harmless(OrganizationFinder.name(whose) + " (" + id + ")"));
        if (items.isEmpty()) {
            terminal.out().println("nothing in this timeline");
            return;
        }
        terminal.out().println();
        TimelineTable table = new TimelineTable(id);
        items.forEach(table::add);
        table.lines(terminal.tableColumns()).forEach(terminal.out()::println);
        if (!isAll) {
            terminal.out().println("and more; --limit says how many are shown");
        }
    }
}
