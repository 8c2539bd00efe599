package org.alliancefeed.server.read;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.beans.BeanProperty;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.MethodBasedRouteInfo;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.alliancefeed.server.problem.Failure.BadParameter;
import org.alliancefeed.server.problem.Failure.UnknownParameter;

/**
 * Refuses parameters that a call does not have: a filter that is misspelt would otherwise let everything pass. What a
 * call has is what its method declares.
 */
@ServerFilter("/api/v1/**")
@Order(FilterOrder.PARAMETERS)
final class ParameterFilter {

    private final Map<MethodBasedRouteInfo<?, ?>, Map<String, Boolean>> known = new ConcurrentHashMap<>();

    @RequestFilter
    void check(HttpRequest<?> request) {
        RouteMatch<?> match = RouteAttributes.getRouteMatch(request).orElse(null);
        if (match == null || !(match.getRouteInfo() instanceof MethodBasedRouteInfo<?, ?> route)) {
            return;
        }
        Map<String, Boolean> severalByName = known.computeIfAbsent(route, one -> parameters(one, isRead(request)));
        for (Map.Entry<String, List<String>> given : request.getParameters()) {
            Boolean several = severalByName.get(given.getKey());
            if (several == null) {
                throw new UnknownParameter(given.getKey(), severalByName.keySet());
            }
            if (!several && given.getValue().size() > 1) {
                throw new BadParameter(
                        given.getKey(), "It is given " + given.getValue().size() + " times; give it once.");
            }
        }
    }

    private static Map<String, Boolean> parameters(MethodBasedRouteInfo<?, ?> route, boolean read) {
        Map<String, Boolean> parameters = new TreeMap<>();
        if (read) {
            parameters.put(AfterFilter.PARAMETER, false);
        }
        for (Argument<?> argument : route.getTargetMethod().getArguments()) {
            if (argument.isAnnotationPresent(RequestBean.class)) {
                BeanIntrospection.getIntrospection(argument.getType()).getBeanProperties().stream()
                        .filter(property -> property.isAnnotationPresent(QueryValue.class))
                        .map(BeanProperty::asArgument)
                        .forEach(property -> parameters.put(property.getName(), isSeveral(property)));
            } else if (argument.isAnnotationPresent(QueryValue.class)) {
                parameters.put(argument.getName(), isSeveral(argument));
            }
        }
        return parameters;
    }

    private static boolean isRead(HttpRequest<?> request) {
        return request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
    }

    private static boolean isSeveral(Argument<?> argument) {
        return Collection.class.isAssignableFrom(argument.getType());
    }
}
