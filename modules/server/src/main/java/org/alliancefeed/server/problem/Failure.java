package org.alliancefeed.server.problem;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.alliancefeed.model.Problem;
import org.jspecify.annotations.Nullable;

/** Why a call is not answered as asked. {@link Problems} is the one place that turns it into a response. */
public abstract sealed class Failure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private Failure(String detail, @Nullable Throwable cause) {
        super(detail, cause);
    }

    /** Nothing stands under an id. */
    public static final class Unknown extends Failure {
        private static final long serialVersionUID = 1;

        /** @param what such as {@code event} */
        public Unknown(String what, String id) {
            super("There is no " + what + " '" + id + "'.", null);
        }

        /** @param hint a sentence that says what there is instead */
        public Unknown(String what, String id, String hint) {
            super("There is no " + what + " '" + id + "'. " + hint, null);
        }
    }

    /** Something stood under an id and does no longer. */
    public static final class Withdrawn extends Failure {
        private static final long serialVersionUID = 1;

        public Withdrawn(String id, String why) {
            super("The activity '" + id + "' is no more: " + why + ".", null);
        }
    }

    /** A query parameter is not what it may be. */
    public static final class BadParameter extends Failure {
        private static final long serialVersionUID = 1;
        private final String parameter;

        /** @param reason what is wrong and what is allowed */
        public BadParameter(String parameter, @Nullable String reason) {
            super(String.valueOf(reason), null);
            this.parameter = parameter;
        }

        String parameter() {
            return parameter;
        }
    }

    /** The call takes no parameter of that name. */
    public static final class UnknownParameter extends Failure {
        private static final long serialVersionUID = 1;
        private final String parameter;
        private final transient Collection<String> allowed;

        public UnknownParameter(String parameter, Collection<String> allowed) {
            super(
                    "There is no parameter '" + parameter + "' here; "
                            + (allowed.isEmpty() ? "none is taken." : "there are " + String.join(", ", allowed) + "."),
                    null);
            this.parameter = parameter;
            this.allowed = allowed;
        }

        String parameter() {
            return parameter;
        }

        Collection<String> allowed() {
            return allowed;
        }
    }

    /** A body is not JSON. */
    public static final class MalformedJson extends Failure {
        private static final long serialVersionUID = 1;
        private final long line;
        private final long column;

        public MalformedJson(String reason, long line, long column) {
            super("Line " + line + ", column " + column + ": " + reason, null);
            this.line = line;
            this.column = column;
        }

        long line() {
            return line;
        }

        long column() {
            return column;
        }
    }

    /** A body is said to be in another encoding than the one in which JSON is sent. */
    public static final class OtherCharset extends Failure {
        private static final long serialVersionUID = 1;

        public OtherCharset(String charset) {
            super("The body is said to be in '" + charset + "'; JSON is sent as UTF-8.", null);
        }
    }

    /** A webhook cannot be as it is asked for. */
    public static final class BadWebhook extends Failure {
        private static final long serialVersionUID = 1;
        private final transient List<Problem> problems;

        public BadWebhook(List<Problem> problems) {
            super("There is something wrong with the webhook: " + problems.getFirst() + ".", null);
            this.problems = List.copyOf(problems);
        }

        List<Problem> problems() {
            return problems;
        }
    }

    /** The address of a webhook is one that is not delivered to. */
    public static final class AddressRefused extends Failure {
        private static final long serialVersionUID = 1;

        public AddressRefused(String reason) {
            super(reason + ".", null);
        }
    }

    /** A header is not what it may be. */
    public static final class BadHeader extends Failure {
        private static final long serialVersionUID = 1;

        public BadHeader(String detail) {
            super(detail, null);
        }
    }

    /** An Idempotency-Key stands for another write. */
    public static final class KeyOfAnother extends Failure {
        private static final long serialVersionUID = 1;

        public KeyOfAnother() {
            super("Another request was made with this Idempotency-Key.", null);
        }
    }

    /** The write of an Idempotency-Key has not been answered yet. */
    public static final class KeyInUse extends Failure {
        private static final long serialVersionUID = 1;

        public KeyInUse() {
            super("A request with this Idempotency-Key is not answered yet.", null);
        }
    }

    /** What a write goes by is not what stands there. */
    public static final class Changed extends Failure {
        private static final long serialVersionUID = 1;

        /** @param difference a sentence that says how it differs */
        public Changed(String difference) {
            super(difference, null);
        }
    }

    /** A body is longer than is read at once. */
    public static final class TooLarge extends Failure {
        private static final long serialVersionUID = 1;

        public TooLarge(long limit) {
            super("A body that is read as a whole has at most " + limit + " bytes.", null);
        }
    }

    /** The answer comes in none of the forms that are accepted. */
    public static final class NotAcceptable extends Failure {
        private static final long serialVersionUID = 1;

        /** @param forms a sentence that says in which it does */
        public NotAcceptable(String forms) {
            super("Nothing of that is accepted. " + forms, null);
        }
    }

    /** The feed has not come to a position within the time that a read waits. */
    public static final class NotReached extends Failure {
        private static final long serialVersionUID = 1;

        public NotReached(Duration patience) {
            super("The feed has not reached the position in 'after' within " + patience.toMillis() + " ms.", null);
        }
    }

    /** A stream cannot go on at a position without leaving something out or telling it twice. */
    public static final class PositionGone extends Failure {
        private static final long serialVersionUID = 1;

        public PositionGone(String reason) {
            super("The stream cannot go on at this position: " + reason, null);
        }
    }

    /** What was rejected is nothing that anybody publishes. */
    public static final class NotRedrivable extends Failure {
        private static final long serialVersionUID = 1;

        public NotRedrivable(String topic) {
            super("The record stood on " + topic + ", which the feed writes for itself.", null);
        }
    }

    /** Kafka or the registry does not answer. */
    public static final class Unavailable extends Failure {
        private static final long serialVersionUID = 1;

        public Unavailable(String what, @Nullable Throwable cause) {
            super(what + " does not answer.", cause);
        }
    }

    /** A call needs a token and has none. */
    public static final class NoToken extends Failure {
        private static final long serialVersionUID = 1;
        private final String scope;

        /** @param noneIsTaken whether this node has nobody whose tokens it takes */
        public NoToken(String scope, boolean noneIsTaken) {
            super(
                    noneIsTaken
                            ? "This node takes no tokens, so that nobody may do it here; its operator decides that."
                            : "Send a token that allows '" + scope + "', in the header Authorization: Bearer.",
                    null);
            this.scope = scope;
        }

        String scope() {
            return scope;
        }
    }

    /** A token is not good. */
    public static final class InvalidToken extends Failure {
        private static final long serialVersionUID = 1;

        /** @param reason never has anything of the token that is secret */
        public InvalidToken(String reason) {
            super("The token is not taken: " + reason + ".", null);
        }
    }

    /** A token is good, and does not allow what a call does. */
    public static final class InsufficientScope extends Failure {
        private static final long serialVersionUID = 1;
        private final String scope;

        public InsufficientScope(String scope) {
            super("The token does not allow '" + scope + "', which this takes.", null);
            this.scope = scope;
        }

        String scope() {
            return scope;
        }
    }

    /** Whether a token is good cannot be told, as its issuer's keys cannot be had. */
    public static final class IssuerAway extends Failure {
        private static final long serialVersionUID = 1;

        public IssuerAway(String issuer, Throwable cause) {
            super("The keys of " + issuer + " cannot be had, so that its tokens cannot be checked.", cause);
        }
    }

    /** As many streams are open as this node serves. */
    public static final class TooManyStreams extends Failure {
        private static final long serialVersionUID = 1;

        public TooManyStreams(int most) {
            super("This node serves at most " + most + " streams of the past and replays at once.", null);
        }
    }
}
