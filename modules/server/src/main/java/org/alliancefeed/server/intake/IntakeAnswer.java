package org.alliancefeed.server.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.util.List;
import java.util.function.UnaryOperator;
import org.alliancefeed.model.Problem;
import org.alliancefeed.server.problem.Failure;
import org.alliancefeed.server.problem.ProblemDocument;
import org.alliancefeed.timelines.view.NotReady;
import org.alliancefeed.topics.log.Position;
import org.jspecify.annotations.Nullable;

/** What is said of what one request offered: how much was taken, and of each what became of it. */
public final class IntakeAnswer {

    /** The header that says what a read can wait for. */
    public static final String POSITION = "Feed-Position";

    private final Thing thing;
    private final ArrayNode items = JsonNodeFactory.instance.arrayNode();
    private Position position = Position.NONE;
    private int accepted;
    private int rejected;
    private int withheld;
    private int unavailable;
    private @Nullable Throwable away;

    private IntakeAnswer(Thing thing) {
        this.thing = thing;
    }

    /** Waits until it is known of each what became of it. */
    public static HttpResponse<?> of(HttpRequest<?> request, Intake intake) {
        return of(request, intake, taken -> Position.NONE);
    }

    /**
     * Waits until it is known of each what became of it.
     *
     * @param note called with the position behind what was taken, if anything was; returns that behind what it wrote itself
     */
    public static HttpResponse<?> of(HttpRequest<?> request, Intake intake, UnaryOperator<Position> note) {
        IntakeAnswer answer = new IntakeAnswer(intake.thing());
        intake.end();
        intake.entries().forEach(answer::add);
        if (answer.accepted > 0) {
            answer.position = answer.position.and(note.apply(answer.position));
        }
        return answer.answer(request);
    }

    private void add(Intake.Entry entry) {
        ObjectNode item = items.addObject();
        item.put("index", items.size() - 1);
        if (entry.line() > 0) {
            item.put("line", entry.line());
        }
        if (!entry.offer().name().isEmpty()) {
            item.put(thing.nameField(), entry.offer().name());
        }
        switch (entry.outcome().join()) {
            case Outcome.Accepted(Position behind) -> {
                accepted++;
                position = position.and(behind);
                item.put("outcome", "accepted");
                if (entry.offer() instanceof Offer.Good good) {
                    put(item, "warnings", good.warnings().get());
                }
            }
            case Outcome.Rejected(List<Problem> problems) -> {
                rejected++;
                item.put("outcome", "rejected");
                put(item, "problems", problems);
            }
            case Outcome.Withheld() -> {
                withheld++;
                item.put("outcome", "withheld");
            }
            case Outcome.Unavailable(Throwable cause) -> {
                unavailable++;
                away = cause;
                item.put("outcome", "unavailable");
            }
        }
    }

    private static void put(ObjectNode item, String field, List<Problem> problems) {
        problems.forEach(problem -> item.withArrayProperty(field)
                .addObject()
                .put("pointer", problem.pointer())
                .put("reason", problem.reason()));
    }

    private HttpResponse<?> answer(HttpRequest<?> request) {
        if (accepted == 0 && away instanceof NotReady notReady) {
            throw notReady;
        }
        if (accepted == 0 && away != null) {
            throw new Failure.Unavailable("Kafka or the schema registry", away);
        }
        if (accepted == 0) {
            ProblemDocument problem = ProblemDocument.of(thing.noneTaken(), detail());
            fill(problem.members());
            return problem.answer(request);
        }
        HttpStatus status = accepted == items.size() ? HttpStatus.ACCEPTED : HttpStatus.MULTI_STATUS;
        MutableHttpResponse<ObjectNode> response =
                HttpResponse.<ObjectNode>status(status).body(fill(JsonNodeFactory.instance.objectNode()));
        if (unavailable > 0) {
            response.header(HttpHeaders.RETRY_AFTER, "5");
        }
        return response.header(POSITION, position.text());
    }

    private String detail() {
        return items.isEmpty()
                ? "The body holds no " + thing.text() + "."
                : items.size() == 1
                        ? "The " + thing.text() + " was refused: " + firstProblem() + "."
                        : withheld > 0
                                ? "Of the " + items.size() + " " + thing.text()
                                        + "s that were to be published all or none, " + rejected + " cannot be."
                                : "Each of the " + items.size() + " " + thing.text() + "s was refused.";
    }

    private String firstProblem() {
        JsonNode problem = items.path(0).path("problems").path(0);
        String pointer = problem.path("pointer").asText();
        String reason = problem.path("reason").asText();
        return pointer.isEmpty() ? reason : pointer + " " + reason;
    }

    private ObjectNode fill(ObjectNode body) {
        body.put("accepted", accepted);
        body.put("rejected", rejected);
        if (withheld > 0) {
            body.put("withheld", withheld);
        }
        if (unavailable > 0) {
            body.put("unavailable", unavailable);
        }
        if (accepted > 0) {
            body.put("position", position.text());
        }
        body.set("items", items);
        return body;
    }
}
