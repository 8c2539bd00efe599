package org.alliancefeed.server.organizations;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.RouteAttributes;
import org.alliancefeed.server.read.Addresses;
import org.alliancefeed.server.read.FilterOrder;
import org.alliancefeed.server.read.Moved;
import org.jspecify.annotations.Nullable;

/**
 * Sends whoever reads anything of an organization that was merged away, or of a provisional one whose name was claimed, to
 * the same of the one that it is now.
 */
@ServerFilter(
        patterns = MergedAwayFilter.ORGANIZATIONS + "**",
        methods = {HttpMethod.GET, HttpMethod.HEAD})
@Order(FilterOrder.MERGED_AWAY)
final class MergedAwayFilter {

    static final String ORGANIZATIONS = "/api/v1/organizations/";

    private final Identities identities;

    MergedAwayFilter(Identities identities) {
        this.identities = identities;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable HttpResponse<?> redirect(HttpRequest<?> request) {
        Object id = RouteAttributes.getRouteMatch(request)
                .map(route -> route.getVariableValues().get("id"))
                .orElse(null);
        if (!(id instanceof String asked)) {
            return null;
        }
        String current = identities.current(asked);
        return current.equals(asked)
                ? null
                : Moved.to(request, Addresses.of("organizations", current) + behindId(request));
    }

    /** What of the organization is read: {@code /timeline}, say; empty for the organization itself. */
    private static String behindId(HttpRequest<?> request) {
        String idAndMore = request.getUri().getRawPath().substring(ORGANIZATIONS.length());
        int end = idAndMore.indexOf('/');
        return end < 0 ? "" : idAndMore.substring(end);
    }
}
