package org.alliancefeed.cli.publish;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.alliancefeed.cli.Failure;
import org.alliancefeed.cli.Terminal;
import org.alliancefeed.cli.http.Answer;
import org.alliancefeed.cli.http.Call;
import org.alliancefeed.cli.http.FeedApi;
import org.alliancefeed.model.Problem;
import org.alliancefeed.model.json.RecordWriter;
import org.alliancefeed.model.organization.Organization;
import org.alliancefeed.topics.log.Position;
import org.jspecify.annotations.Nullable;

/** Over HTTP: so many lines at once, and of each what the answer says. */
final class HttpOutlet implements Outlet {

    private static final int MOST_LINES = 1_000;
    private static final int MOST_CHARACTERS = 1 << 20;

    /** @param organization null when it is none, or is taken out */
    private record Sent(Place place, @Nullable Organization organization) {}

    private final FeedApi api;
    private final Terminal terminal;
    private final StringBuilder lines = new StringBuilder();
    private final List<Sent> sent = new ArrayList<>();
    private final Warnings warnings = new Warnings();
    private String collection = "";
    private long written;
    private long refused;
    private Position position = Position.NONE;

    HttpOutlet(FeedApi api, Terminal terminal) {
        this.api = api;
        this.terminal = terminal;
    }

    @Override
    public <R extends Record> void publish(Place place, Published<R> published, R value) {
        collection = published.collection();
        lines.append(RecordWriter.write(value)).append('\n');
        sent.add(new Sent(place, value instanceof Organization organization ? organization : null));
        if (sent.size() == MOST_LINES || lines.length() > MOST_CHARACTERS) {
            send();
        }
    }

    @Override
    public Outcome publishTogether(List<Placed> events) {
        events.forEach(one -> {
            lines.append(RecordWriter.write(one.event())).append('\n');
            sent.add(new Sent(one.place(), null));
        });
        if (!events.isEmpty()) {
            take(() -> api.postLines(Call.of("events").with("atomic", true), lines.toString()));
        }
        return new Outcome(written, refused, position);
    }

    @Override
    public void remove(String organizationId) {
        sent.add(new Sent(new Place(organizationId, 1), null));
        take(() -> api.remove(Call.of("organizations", organizationId)));
    }

    private void send() {
        if (!sent.isEmpty()) {
            take(() -> api.postLines(Call.of(collection), lines.toString()));
            lines.setLength(0);
        }
    }

    private void take(Supplier<Answer> asking) {
        Receipt receipt;
        try {
            receipt = Receipt.of(asking.get(), sent.size());
        } catch (Failure e) {
            throw brokenOff(e);
        }
        written += receipt.accepted();
        refused += receipt.rejected();
        position = position.and(receipt.position());
        receipt.items().forEach(item -> take(sent.get(item.line() - 1), item.said()));
        sent.clear();
        if (receipt.unavailable() > 0) {
            throw brokenOff(new Failure("Kafka or the schema registry does not answer"));
        }
    }

    private void take(Sent one, JsonNode said) {
        said.path("problems")
                .forEach(problem -> terminal.err().println(one.place().says(problem(problem))));
        if (one.organization() != null && said.path("problems").isEmpty()) {
            warnings.taken(one.organization());
        }
        said.path("warnings").forEach(warning -> warnings.add(one.place(), one.organization(), problem(warning)));
    }

    private static Problem problem(JsonNode json) {
        return new Problem(json.path("pointer").asText(), json.path("reason").asText());
    }

    private Failure brokenOff(Failure why) {
        return written == 0 ? why : BrokenOff.after(written, String.valueOf(why.getMessage()), why);
    }

    @Override
    public Outcome finish() {
        send();
        return new Outcome(written, refused, position);
    }

    /** A connection that nobody uses closes itself. */
    @Override
    public void close() {
        warnings.tell(terminal);
    }
}
