package org.alliancefeed.server.access;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.alliancefeed.server.problem.Failure;

/** Lets in whoever may do what a call does. */
public final class Doorman {

    private static final String SCHEME = "bearer ";

    private final boolean everythingIsOpen;
    private final boolean readingIsOpen;
    private final List<Tokens> tokens;

    private Doorman(boolean everythingIsOpen, boolean readingIsOpen, List<Tokens> tokens) {
        this.everythingIsOpen = everythingIsOpen;
        this.readingIsOpen = readingIsOpen;
        this.tokens = tokens;
    }

    /** @throws IllegalArgumentException when there is something wrong with the file of keys */
    public static Doorman of(Access access) {
        return switch (access) {
            case Access.Open() -> new Doorman(true, true, List.of());
            case Access.ByToken(boolean readingIsOpen, Path keys, Access.TrustedIssuer issuer) -> {
                List<Tokens> tokens = new ArrayList<>();
                if (keys != null) {
                    tokens.add(new KeyFile(keys));
                }
                if (issuer != null) {
                    tokens.add(new IssuedTokens(issuer));
                }
                yield new Doorman(false, readingIsOpen, tokens);
            }
        };
    }

    /** Whether anybody may read. */
    public boolean isReadingOpen() {
        return readingIsOpen;
    }

    /** @throws Failure when it has no token, or none that allows it */
    Holder admit(HttpRequest<?> request, Scope needed) {
        if (everythingIsOpen || needed == Scope.READ && readingIsOpen) {
            return Holder.ANYBODY;
        }
        Holder holder = holder(token(request, needed));
        if (!holder.may(needed)) {
            throw new Failure.InsufficientScope(needed.text());
        }
        return holder;
    }

    /** Whether no call takes a token. */
    boolean isOpen() {
        return everythingIsOpen;
    }

    /**
     * Who makes a call, with all that he may do, also where it takes no token.
     *
     * @throws Failure when it has a token that is not good
     */
    Holder recognize(HttpRequest<?> request) {
        if (everythingIsOpen) {
            return new Holder("", Set.of(Scope.values()), null);
        }
        Set<Scope> scopes = readingIsOpen ? EnumSet.of(Scope.READ) : EnumSet.noneOf(Scope.class);
        if (!request.getHeaders().contains(HttpHeaders.AUTHORIZATION)) {
            return new Holder("", scopes, null);
        }
        Holder holder = holder(token(request, Scope.READ));
        scopes.addAll(holder.scopes());
        return new Holder(holder.id(), scopes, holder.binding());
    }

    private Holder holder(String token) {
        return tokens.stream()
                .filter(one -> one.hasForm(token))
                .findFirst()
                .orElseThrow(() -> new Failure.InvalidToken("it is of no form that is taken here"))
                .holder(token);
    }

    private String token(HttpRequest<?> request, Scope needed) {
        List<String> given = request.getHeaders().getAll(HttpHeaders.AUTHORIZATION);
        if (given.size() > 1) {
            throw new Failure.InvalidToken("the header Authorization is given " + given.size() + " times");
        }
        if (given.isEmpty() || !given.getFirst().toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            throw new Failure.NoToken(needed.text(), tokens.isEmpty());
        }
        return given.getFirst().substring(SCHEME.length()).strip();
    }

    /** Who may do what, for the log. */
    public String rule() {
        if (everythingIsOpen) {
            return "anybody who reaches this node may read and write (FEED_ACCESS is open)";
        }
        String writing = tokens.isEmpty()
                ? "nobody may write: neither FEED_KEYS nor FEED_ISSUER is set, and FEED_ACCESS is not open"
                : "writing needs " + tokens.stream().map(Tokens::origin).collect(Collectors.joining(", or "));
        return (readingIsOpen ? "reading is open; " : "reading needs a token, too; ") + writing;
    }
}
