package org.alliancefeed.server.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every kind of problem that the interface answers with. Its type never changes once it is published. */
public enum ProblemType {
    BAD_REQUEST(
            400,
            "The request cannot be understood",
            "Something in the request is not as HTTP or this interface has it."),
    BAD_PARAMETER(
            400,
            "A parameter is wrong",
            "The member 'parameter' names the query parameter and 'detail' says what it may be. Nothing was done."),
    UNKNOWN_PARAMETER(
            400,
            "A parameter is unknown",
            "A misspelt filter would otherwise silently let everything pass. The member 'allowed' lists what this call takes."),
    MALFORMED_JSON(
            400,
            "The body is not JSON",
            "The members 'line' and 'column' say where it stops being JSON. Nothing of the body was published."),
    NO_EVENT_TAKEN(
            400,
            "None of the events was published",
            "The member 'items' says for each event what is wrong, with a JSON pointer. Correct them and send them again;"
                    + " sending an event twice changes nothing."),
    NO_ORGANIZATION_TAKEN(
            400,
            "None of the organizations was published",
            "The member 'items' says for each organization what is wrong, with a JSON pointer. The directory is as it was."),
    NO_JUDGEMENT_TAKEN(
            400,
            "The judgement was not published",
            "The member 'items' says what is wrong, with a JSON pointer where it is in the body. A judgement stands under"
                    + " event:<event id> and says either 'activity' or 'apart', or under organizations:<id>|<id> and says"
                    + " 'different'."),
    BAD_WEBHOOK(
            400,
            "There is something wrong with the webhook",
            "The member 'problems' says what, with a JSON pointer. A webhook has a 'url', and the topics and filters of the"
                    + " stream under their names. Nothing was registered."),
    ADDRESS_REFUSED(
            400,
            "Nothing is delivered to that address",
            "Webhooks go to addresses of the internet, and to those of a private network only where the operator allows it:"
                    + " FEED_WEBHOOKS_PRIVATE=true."),
    TOKEN_NEEDED(
            401,
            "A token is needed",
            "Send one in the header 'Authorization: Bearer'. Keys are given out by the operator of the feed, other tokens by the"
                    + " issuer that it trusts; the header WWW-Authenticate says which scope is needed."),
    INVALID_TOKEN(
            401,
            "The token is not taken",
            "It is not known here, has run out, or is meant for something else; 'detail' says which. Get a new one."),
    INSUFFICIENT_SCOPE(
            403,
            "The token does not allow this",
            "It is good for other calls. The header WWW-Authenticate names the scope that is needed; ask for a token that has it."),
    NOT_FOUND(
            404,
            "There is nothing here",
            "No such address, or nothing stands under this id: it was never published, or was taken out."),
    METHOD_NOT_ALLOWED(405, "The method is not allowed here", "The header Allow lists the methods that are."),
    NOT_ACCEPTABLE(406, "The answer does not come in that form", "Ask for another media type in the header Accept."),
    KEY_IN_USE(
            409,
            "The same write is under way",
            "Ask again after the time in Retry-After for the answer to the request that came first."),
    NOT_REDRIVABLE(
            409,
            "The record cannot be sent again",
            "It stood between two stages of the feed. Publish the event that it came of again, with a higher revision."),
    WITHDRAWN(
            410,
            "This is no more",
            "It existed, and what it was made of was retracted or moved. The events stay readable under their own ids."),
    POSITION_GONE(
            410,
            "The stream cannot go on there",
            "The position is one of other topics or filters, of another feed, or of what is no longer kept. Nothing is left"
                    + " out silently: start anew with 'since', as 'earliest' or a time."),
    CHANGED(
            412,
            "It has changed since you read it",
            "Nothing was done. Read it again, see what stands there now, and send your change of that with its ETag in"
                    + " If-Match."),
    TOO_LARGE(
            413,
            "The body is too large",
            "Send a JSON array in parts, or what is in it as application/x-ndjson, which is read line by line."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "The body is of a type that is not read here",
            "Say in the header Content-Type what the body is; 'detail' lists the types that this call reads."),
    KEY_OF_ANOTHER(
            422,
            "The Idempotency-Key stands for another write",
            "Nothing was done. Send what is another write with a key of its own, and the same write with the same address,"
                    + " body and Content-Type."),
    INTERNAL(
            500,
            "Something went wrong here",
            "It is not the request's fault. Tell the operator the member 'incident', under which the log has the cause."),
    POSITION_NOT_REACHED(
            503,
            "The feed has not got to that position yet",
            "What was published is safe; what comes of it is not to be seen yet. Ask again after the time in Retry-After,"
                    + " or without 'after' for what there is now."),
    NOT_READY(
            503,
            "This node cannot answer just now",
            "Its stores are starting or moving between nodes. Ask again after the time in Retry-After."),
    UNAVAILABLE(
            503,
            "Kafka or the schema registry does not answer",
            "Ask again after the time in Retry-After. Publishing the same again changes nothing if the first try did arrive."),
    ISSUER_UNAVAILABLE(
            503,
            "The issuer of the token does not answer",
            "Whether the token is good cannot be told without the keys of its issuer. Nothing was done. Ask again after the time"
                    + " in Retry-After."),
    TOO_MANY_STREAMS(
            503,
            "Too many streams are open",
            "A node serves only so many replays, and streams that read history, at once. Try again later, or read the topics"
                    + " from Kafka.");

    private final int status;
    private final String title;
    private final String explanation;

    ProblemType(int status, String title, String explanation) {
        this.status = status;
        this.title = title;
        this.explanation = explanation;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** What it means and what to do, for people. */
    public String explanation() {
        return explanation;
    }

    /** The last part of its URI. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What identifies it: a reference relative to the server, where its explanation is. */
    public String uri() {
        return "/problems/" + slug();
    }

    public static Optional<ProblemType> find(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug().equals(slug)).findFirst();
    }

    /** What fits a status that the HTTP server itself came to. */
    static ProblemType of(int status) {
        return switch (status) {
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 503 -> NOT_READY;
            default -> status < 500 ? BAD_REQUEST : INTERNAL;
        };
    }
}
