package org.alliancefeed.server.access;

import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Set;
import org.alliancefeed.model.Problem;
import org.alliancefeed.model.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a call, as far as a token says it.
 *
 * @param id not that of anybody else; empty for anybody
 * @param binding the sources that it may speak for; null for all
 */
public record Holder(String id, Set<Scope> scopes, @Nullable Binding binding) {

    /** Whoever comes where no token is needed. */
    public static final Holder ANYBODY = new Holder("", Set.of(), null);

    private static final String ATTRIBUTE = "feed.holder";

    public Holder {
        scopes = Set.copyOf(scopes);
    }

    /** Who makes a call that was let in. */
    public static Holder of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, Holder.class)
                .orElseThrow(() -> new IllegalStateException("a call came past the door: " + request.getPath()));
    }

    /** Says who makes a call. */
    public void makes(HttpRequest<?> request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** As whom its operator or its issuer knows it; empty for anybody. What stands before keeps holders apart. */
    String name() {
        return id.replaceFirst("^(key:|jwt:\\S+ )", "");
    }

    boolean may(Scope needed) {
        return scopes.stream().anyMatch(scope -> scope.covers(needed));
    }

    /** Whether it may speak for some sources only. */
    public boolean isBound() {
        return binding != null;
    }

    /** Why it may not speak for the sources of an event, with pointers into that; nothing when it may. */
    public List<Problem> check(Event event) {
        return binding == null ? List.of() : binding.check(event);
    }
}
