package org.alliancefeed.server.problem;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.alliancefeed.model.json.RecordWriter;
import org.alliancefeed.timelines.view.NotReady;
import org.alliancefeed.topics.avro.RegistryUnavailable;
import org.alliancefeed.topics.log.PositionGone;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is told of each failure. */
public final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LATER = Duration.ofSeconds(5);

    /** RFC 6750. */
    private static final String CHALLENGE = "Bearer realm=\"alliance-feed\"";

    private Problems() {}

    public static ProblemDocument of(Throwable cause) {
        return switch (cause) {
            case Failure failure -> of(failure);
            case NotReady notReady ->
                ProblemDocument.of(ProblemType.NOT_READY, String.valueOf(notReady.getMessage()))
                        .retryAfter(notReady.retryAfter());
            case RegistryUnavailable away ->
                ProblemDocument.of(ProblemType.UNAVAILABLE, "The schema registry does not answer.")
                        .retryAfter(LATER);
            case PositionGone gone -> of(new Failure.PositionGone(gone.getMessage() + "."));
            case RetriableException away ->
                ProblemDocument.of(ProblemType.UNAVAILABLE, "Kafka does not answer.")
                        .retryAfter(LATER);
            case IOException body
            when body.getCause() instanceof ContentLengthExceededException ->
                ProblemDocument.of(ProblemType.TOO_LARGE, "The body is longer than any that is read.");
            case IOException body
            when body.getCause() instanceof EOFException ->
                ProblemDocument.of(ProblemType.BAD_REQUEST, "The body ends before it is whole.");
            case CompletionException wrapped when wrapped.getCause() != null -> of(wrapped.getCause());
            case ExecutionException wrapped when wrapped.getCause() != null -> of(wrapped.getCause());
            default -> incident(cause);
        };
    }

    private static ProblemDocument of(Failure failure) {
        String detail = String.valueOf(failure.getMessage());
        return switch (failure) {
            case Failure.Unknown ignored -> ProblemDocument.of(ProblemType.NOT_FOUND, detail);
            case Failure.Withdrawn ignored -> ProblemDocument.of(ProblemType.WITHDRAWN, detail);
            case Failure.BadParameter bad ->
                ProblemDocument.of(ProblemType.BAD_PARAMETER, detail).with("parameter", bad.parameter());
            case Failure.UnknownParameter unknown -> unknownParameter(unknown, detail);
            case Failure.MalformedJson malformed ->
                ProblemDocument.of(ProblemType.MALFORMED_JSON, detail)
                        .with("line", malformed.line())
                        .with("column", malformed.column());
            case Failure.OtherCharset ignored -> ProblemDocument.of(ProblemType.BAD_REQUEST, detail);
            case Failure.BadWebhook bad -> badWebhook(bad, detail);
            case Failure.AddressRefused ignored -> ProblemDocument.of(ProblemType.ADDRESS_REFUSED, detail);
            case Failure.BadHeader ignored -> ProblemDocument.of(ProblemType.BAD_REQUEST, detail);
            case Failure.KeyOfAnother ignored -> ProblemDocument.of(ProblemType.KEY_OF_ANOTHER, detail);
            case Failure.KeyInUse ignored ->
                ProblemDocument.of(ProblemType.KEY_IN_USE, detail).retryAfter(SOON);
            case Failure.Changed ignored -> ProblemDocument.of(ProblemType.CHANGED, detail);
            case Failure.NotRedrivable ignored -> ProblemDocument.of(ProblemType.NOT_REDRIVABLE, detail);
            case Failure.TooLarge ignored -> ProblemDocument.of(ProblemType.TOO_LARGE, detail);
            case Failure.NotAcceptable ignored -> ProblemDocument.of(ProblemType.NOT_ACCEPTABLE, detail);
            case Failure.NotReached ignored ->
                ProblemDocument.of(ProblemType.POSITION_NOT_REACHED, detail).retryAfter(SOON);
            case Failure.PositionGone ignored -> ProblemDocument.of(ProblemType.POSITION_GONE, detail);
            case Failure.Unavailable ignored ->
                ProblemDocument.of(ProblemType.UNAVAILABLE, detail).retryAfter(LATER);
            case Failure.NoToken none ->
                ProblemDocument.of(ProblemType.TOKEN_NEEDED, detail).challenge(CHALLENGE + scope(none.scope()));
            case Failure.InvalidToken ignored ->
                ProblemDocument.of(ProblemType.INVALID_TOKEN, detail)
                        .challenge(CHALLENGE + ", error=\"invalid_token\"");
            case Failure.InsufficientScope lacking ->
                ProblemDocument.of(ProblemType.INSUFFICIENT_SCOPE, detail)
                        .challenge(CHALLENGE + ", error=\"insufficient_scope\"" + scope(lacking.scope()));
            case Failure.IssuerAway ignored ->
                ProblemDocument.of(ProblemType.ISSUER_UNAVAILABLE, detail).retryAfter(LATER);
            case Failure.TooManyStreams ignored ->
                ProblemDocument.of(ProblemType.TOO_MANY_STREAMS, detail).retryAfter(LATER);
        };
    }

    private static String scope(String scope) {
        return ", scope=\"" + scope + "\"";
    }

    private static ProblemDocument unknownParameter(Failure.UnknownParameter unknown, String detail) {
        ProblemDocument problem =
                ProblemDocument.of(ProblemType.UNKNOWN_PARAMETER, detail).with("parameter", unknown.parameter());
        var allowed = problem.members().putArray("allowed");
        unknown.allowed().forEach(allowed::add);
        return problem;
    }

    private static ProblemDocument badWebhook(Failure.BadWebhook bad, String detail) {
        ProblemDocument problem = ProblemDocument.of(ProblemType.BAD_WEBHOOK, detail);
        ArrayNode problems = problem.members().putArray("problems");
        bad.problems().forEach(one -> problems.add(RecordWriter.write(one)));
        return problem;
    }

    /** What nobody foresaw: the log gets the cause, whoever asked only the name under which it stands there. */
    static ProblemDocument incident(Throwable cause) {
        String incident = UUID.randomUUID().toString();
        LOG.error("incident {}", incident, cause);
        return ProblemDocument.of(ProblemType.INTERNAL, "The operator finds the cause in the log.")
                .with("incident", incident);
    }
}
