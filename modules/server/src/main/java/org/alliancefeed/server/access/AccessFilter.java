package org.alliancefeed.server.access;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.RouteAttributes;

/** The door of every call, before anything else is looked at. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class AccessFilter {

    private final Doorman doorman;

    AccessFilter(Doorman doorman) {
        this.doorman = doorman;
    }

    /** An issuer may have to be asked for its keys. */
    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void admit(HttpRequest<?> request) {
        RouteAttributes.getRouteInfo(request).ifPresent(route -> {
            Scope needed = Doors.needed(request.getMethod(), route);
            Holder holder = needed == null ? Holder.ANYBODY : doorman.admit(request, needed);
            holder.makes(request);
        });
    }
}
