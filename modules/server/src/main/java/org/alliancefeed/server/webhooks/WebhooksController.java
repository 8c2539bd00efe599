package org.alliancefeed.server.webhooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import org.alliancefeed.model.json.RecordWriter;
import org.alliancefeed.server.access.Needs;
import org.alliancefeed.server.access.Scope;
import org.alliancefeed.server.answers.IdempotencyKey;
import org.alliancefeed.server.answers.Writes;
import org.alliancefeed.server.intake.IntakeAnswer;
import org.alliancefeed.server.intake.IntakeBody;
import org.alliancefeed.server.parameters.Asked;
import org.alliancefeed.server.parameters.BoundAsked;
import org.alliancefeed.server.parameters.CursorText;
import org.alliancefeed.server.problem.Failure.BadParameter;
import org.alliancefeed.server.read.AfterFilter;
import org.alliancefeed.server.read.Listing;
import org.alliancefeed.topics.log.Bound;
import org.jspecify.annotations.Nullable;

/** Addresses that what comes is sent to. */
@Controller("/api/v1/webhooks")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "webhooks")
final class WebhooksController {

    private static final String SINCE =
            "`earliest`, an RFC 3339 time or a position: what was published from then on is sent, again or for the first time";

    private final Webhooks webhooks;
    private final Writes writes;
    private final DeliveryLog deliveries;
    private final DryRun dryRun;

    WebhooksController(Webhooks webhooks, Writes writes, Clock clock) {
        this.webhooks = webhooks;
        this.writes = writes;
        this.deliveries = new DeliveryLog(webhooks.logs());
        this.dryRun = new DryRun(webhooks.logs(), clock);
    }

    @Post
    @Needs(Scope.ADMIN)
    @Parameter(name = IdempotencyKey.HEADER, in = ParameterIn.HEADER, description = IdempotencyKey.DESCRIPTION)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Register a webhook",
            description =
                    "A `url`, and the `topics` and filters of the stream under their names; those that may be"
                            + " several are arrays. From now on each event of that stream is sent there with `POST` as Standard"
                            + " Webhooks have it, one at a time and in the order of the stream. `secret` is shown here and never again.")
    @ApiResponse(responseCode = "201", description = "It is registered, and has a secret")
    @ApiResponse(responseCode = "400", description = "It is not, and why")
    @ApiResponse(responseCode = "503", description = "Kafka does not answer")
    @RequestBody(content = @Content(schema = @Schema(implementation = Wanted.class)))
    HttpResponse<?> registerWebhook(HttpRequest<?> request, @Nullable @Body InputStream body) throws IOException {
        return writes.answer(request, body, in -> {
            Webhooks.Written written = webhooks.register(WebhookJson.read(IntakeBody.readDocument(request, in)));
            return HttpResponse.created(WebhookJson.withSecret(json(written), written.webhook()))
                    .header(IntakeAnswer.POSITION, written.position().text());
        });
    }

    @Get
    @Needs(Scope.ADMIN)
    @Parameter(name = AfterFilter.PARAMETER, in = ParameterIn.QUERY, description = AfterFilter.DESCRIPTION)
    @Operation(summary = "All webhooks", description = "By id. Without their secrets.")
    HttpResponse<ObjectNode> listWebhooks(
            HttpRequest<?> request,
            @Nullable @QueryValue @Parameter(description = "Items on a page, 1 to 500; 50 unless told") String limit,
            @Nullable @QueryValue @Parameter(description = "`next` of the page before") String cursor) {
        return Listing.of(request, webhooks::behind, limit, cursor, this::json);
    }

    @Get("/{id}")
    @Needs(Scope.ADMIN)
    @Parameter(name = AfterFilter.PARAMETER, in = ParameterIn.QUERY, description = AfterFilter.DESCRIPTION)
    @Operation(
            summary = "A webhook",
            description =
                    "`status` is `active`, `failing` with the message that is tried again and when, or `disabled` with"
                            + " the reason.")
    @ApiResponse(responseCode = "200", description = "The webhook, without its secret")
    @ApiResponse(responseCode = "404", description = "There is none")
    HttpResponse<ObjectNode> readWebhook(String id) {
        return HttpResponse.ok(json(id, webhooks.get(id)));
    }

    @Delete("/{id}")
    @Needs(Scope.ADMIN)
    @Operation(summary = "Remove a webhook", description = "Nothing is sent any more.")
    @ApiResponse(responseCode = "204", description = "It is removed")
    @ApiResponse(responseCode = "404", description = "There is none")
    HttpResponse<?> removeWebhook(String id) {
        return HttpResponse.noContent()
                .header(IntakeAnswer.POSITION, webhooks.remove(id).text());
    }

    @Post("/{id}/secret")
    @Needs(Scope.ADMIN)
    @Parameter(name = IdempotencyKey.HEADER, in = ParameterIn.HEADER, description = IdempotencyKey.DESCRIPTION)
    @Operation(
            summary = "Give a webhook a new secret",
            description =
                    "For a day messages are signed with the new and with the old one; `webhook-signature` has both.")
    @ApiResponse(responseCode = "200", description = "The new secret, which is never shown again")
    @ApiResponse(responseCode = "404", description = "There is no such webhook")
    HttpResponse<?> rotateSecret(HttpRequest<?> request, String id) throws IOException {
        return writes.answer(request, null, nothing -> {
            Webhooks.Written written = webhooks.rotate(id);
            return HttpResponse.ok(WebhookJson.withSecret(json(written), written.webhook()))
                    .header(IntakeAnswer.POSITION, written.position().text());
        });
    }

    @Post("/{id}/enable")
    @Needs(Scope.ADMIN)
    @Parameter(name = IdempotencyKey.HEADER, in = ParameterIn.HEADER, description = IdempotencyKey.DESCRIPTION)
    @Operation(
            summary = "Enable a webhook",
            description = "It goes on with the message that it was disabled at. One that is failing tries at once.")
    @ApiResponse(responseCode = "200", description = "The webhook")
    @ApiResponse(responseCode = "404", description = "There is none")
    HttpResponse<?> enableWebhook(HttpRequest<?> request, String id) throws IOException {
        return writes.answer(request, null, nothing -> answer(webhooks.enable(id)));
    }

    @Post("/{id}/redrive")
    @Needs(Scope.ADMIN)
    @Parameter(name = IdempotencyKey.HEADER, in = ParameterIn.HEADER, description = IdempotencyKey.DESCRIPTION)
    @Operation(
            summary = "Send again from a time on",
            description =
                    "The webhook goes back to `since`, or on to it, and sends all from there in order. A message that"
                            + " was sent before has the same `webhook-id` again. One that is disabled is enabled.")
    @ApiResponse(responseCode = "200", description = "The webhook")
    @ApiResponse(responseCode = "404", description = "There is none")
    HttpResponse<?> redriveWebhook(
            HttpRequest<?> request, String id, @Nullable @QueryValue @Parameter(description = SINCE) String since)
            throws IOException {
        if (since == null) {
            throw new BadParameter("since", "It is missing; it is 'earliest', an RFC 3339 time or a position.");
        }
        Bound bound = BoundAsked.of("since", since, new Bound.Now());
        return writes.answer(request, null, nothing -> answer(webhooks.redrive(id, bound)));
    }

    @Get("/{id}/deliveries")
    @Needs(Scope.ADMIN)
    @Parameter(name = AfterFilter.PARAMETER, in = ParameterIn.QUERY, description = AfterFilter.DESCRIPTION)
    @Operation(
            summary = "What was sent to a webhook",
            description =
                    "Each attempt of the last seven days, the newest first: the message, what the receiver answered or"
                            + " why it did not, and when the message is sent again.")
    @ApiResponse(responseCode = "200", description = "The attempts")
    @ApiResponse(responseCode = "404", description = "There is no such webhook")
    HttpResponse<ObjectNode> listDeliveries(
            HttpRequest<?> request,
            String id,
            @Nullable @QueryValue @Parameter(description = "Items on a page, 1 to 500; 50 unless told") String limit,
            @Nullable @QueryValue @Parameter(description = "`next` of the page before") String cursor) {
        webhooks.get(id);
        DeliveryLog.Page page = deliveries.of(id, cursor == null ? Long.MAX_VALUE : offset(cursor), Asked.limit(limit));
        return Listing.of(
                request,
                page.attempts().stream().map(RecordWriter::write).toList(),
                page.rest() == 0 ? null : CursorText.of(String.valueOf(page.rest())));
    }

    private static long offset(String cursor) {
        String offset = CursorText.parse(cursor);
        if (!offset.matches("\\d{1,18}")) {
            throw CursorText.refusal(cursor);
        }
        return Long.parseLong(offset);
    }

    @Post("/{id}/test")
    @Needs(Scope.ADMIN)
    @Operation(
            summary = "Send a test message",
            description = "One signed message of type `test`, at once and only once.")
    @ApiResponse(responseCode = "200", description = "What the receiver answered, or why it did not")
    @ApiResponse(responseCode = "404", description = "There is no such webhook")
    HttpResponse<ObjectNode> testWebhook(String id) {
        Message message = webhooks.testMessage(id);
        return HttpResponse.ok(WebhookJson.of(message, webhooks.test(id, message)));
    }

    @Post("/dry-run")
    @Needs(Scope.ADMIN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What a webhook would have been sent",
            description =
                    "In the last three months, by the time of publication: how many messages, how many in each month,"
                            + " and the first five. The body is that of a webhook, with or without `url`. Nothing is sent.")
    @ApiResponse(
            responseCode = "200",
            description = "The messages; `complete` is false when there was too much to read")
    @ApiResponse(responseCode = "400", description = "No such webhook can be registered, and why")
    @RequestBody(content = @Content(schema = @Schema(implementation = Wanted.class)))
    HttpResponse<ObjectNode> dryRun(HttpRequest<?> request, @Nullable @Body InputStream body) throws IOException {
        JsonNode document = IntakeBody.readDocument(request, body);
        return HttpResponse.ok(dryRun.of(webhooks.subscription(WebhookJson.read(document))));
    }

    private HttpResponse<ObjectNode> answer(Webhooks.Written written) {
        return HttpResponse.ok(json(written))
                .header(IntakeAnswer.POSITION, written.position().text());
    }

    private ObjectNode json(Webhooks.Written written) {
        return json(written.id(), written.webhook());
    }

    private ObjectNode json(String id, Webhook webhook) {
        return WebhookJson.of(id, webhook, webhooks.progress(id, webhook));
    }
}
