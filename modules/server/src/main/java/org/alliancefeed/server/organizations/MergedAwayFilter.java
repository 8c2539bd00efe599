package org.alliancefeed.server.organizations;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteAttributes;
import org.alliancefeed.server.read.Addresses;
import org.alliancefeed.server.read.Moved;
import org.jspecify.annotations.Nullable;

/** Sends whoever reads anything of an organization that was merged away to the same of the one that it is now. */
@ServerFilter(
        patterns = MergedAwayFilter.ORGANIZATIONS + "**",
        methods = {HttpMethod.GET, HttpMethod.HEAD})
@Order(Ordered.LOWEST_PRECEDENCE)
final class MergedAwayFilter {

    static final String ORGANIZATIONS = "/api/v1/organizations/";

    private final Identities identities;

    MergedAwayFilter(Identities identities) {
        this.identities = identities;
    }

    @RequestFilter
    @Nullable HttpResponse<?> redirect(HttpRequest<?> request) {
        Object id = RouteAttributes.getRouteMatch(request)
                .map(route -> route.getVariableValues().get("id"))
                .orElse(null);
        if (!(id instanceof String asked) || identities.current(asked).equals(asked)) {
            return null;
        }
        return Moved.to(request, Addresses.of("organizations", identities.current(asked)) + behindId(request));
    }

    /** What of the organization is read: {@code /timeline}, say; empty for the organization itself. */
    private static String behindId(HttpRequest<?> request) {
        String idAndMore = request.getUri().getRawPath().substring(ORGANIZATIONS.length());
        int end = idAndMore.indexOf('/');
        return end < 0 ? "" : idAndMore.substring(end);
    }
}
