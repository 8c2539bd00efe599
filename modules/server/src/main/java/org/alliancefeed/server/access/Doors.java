package org.alliancefeed.server.access;

import io.micronaut.http.HttpMethod;
import io.micronaut.management.endpoint.health.HealthEndpoint;
import io.micronaut.web.router.MethodBasedRouteInfo;
import io.micronaut.web.router.RouteInfo;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a token has to allow for each call: what its method says, and where it says nothing, no less than it may take. */
final class Doors {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private Doors() {}

    /** @return null when it needs no token */
    static @Nullable Scope needed(HttpMethod method, RouteInfo<?> route) {
        if (route.getAnnotationMetadata().hasAnnotation(OpenToAll.class) || isHealth(route)) {
            return null;
        }
        return route.getAnnotationMetadata()
                .enumValue(Needs.class, Scope.class)
                .orElse(READING.contains(method) ? Scope.READ : Scope.ADMIN);
    }

    /** Whoever looks whether a node lives has no token. */
    private static boolean isHealth(RouteInfo<?> route) {
        return route instanceof MethodBasedRouteInfo<?, ?> method
                && method.getTargetMethod().getDeclaringType() == HealthEndpoint.class;
    }
}
