package org.alliancefeed.cli.publish;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.alliancefeed.cli.Failure;
import org.alliancefeed.cli.Terminal;
import org.alliancefeed.cli.http.Answer;
import org.alliancefeed.cli.http.Call;
import org.alliancefeed.cli.http.FeedApi;
import org.alliancefeed.model.Problem;
import org.alliancefeed.model.json.RecordWriter;
import org.alliancefeed.topics.log.Position;

/** Over HTTP: so many lines at once, and of each what the answer says. */
final class HttpOutlet implements Outlet {

    private static final int MOST_LINES = 1_000;
    private static final int MOST_CHARACTERS = 1 << 20;

    private final FeedApi api;
    private final Terminal terminal;
    private final StringBuilder lines = new StringBuilder();
    private final List<Place> places = new ArrayList<>();
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
        places.add(place);
        if (places.size() == MOST_LINES || lines.length() > MOST_CHARACTERS) {
            send();
        }
    }

    private void send() {
        if (places.isEmpty()) {
            return;
        }
        Answer answer = api.postLines(Call.of(collection), lines.toString());
        if (!answer.isDone() && answer.status() != 400) {
            throw brokenOff(String.valueOf(answer.refusal().getMessage()));
        }
        JsonNode said = answer.json();
        take(said);
        if (said.path("unavailable").asLong() > 0) {
            throw brokenOff("Kafka or the schema registry does not answer");
        }
        lines.setLength(0);
        places.clear();
    }

    private void take(JsonNode said) {
        written += said.path("accepted").asLong();
        refused += said.path("rejected").asLong();
        if (said.path("position").isTextual()) {
            position = position.and(Position.parse(said.path("position").textValue()));
        }
        for (JsonNode item : said.path("items")) {
            Place place = places.get(item.path("line").asInt() - 1);
            item.path("problems").forEach(problem -> say(place.says(problem(problem))));
            item.path("warnings").forEach(warning -> say(place.warns(problem(warning))));
        }
    }

    private void say(String what) {
        terminal.err().println(what);
    }

    private static Problem problem(JsonNode json) {
        return new Problem(json.path("pointer").asText(), json.path("reason").asText());
    }

    private Failure brokenOff(String why) {
        return new Failure(
                "%,d published, then: %s. What is published stays; publishing the file again changes nothing of it."
                        .formatted(written, why));
    }

    @Override
    public void remove(String organizationId) {
        JsonNode said = api.delete(Call.of("organizations", organizationId));
        written++;
        position = position.and(Position.parse(said.path("position").asText()));
    }

    @Override
    public Outcome finish() {
        send();
        return new Outcome(written, refused, position);
    }

    @Override
    public void close() {
        // A connection that nobody uses closes itself.
    }
}
