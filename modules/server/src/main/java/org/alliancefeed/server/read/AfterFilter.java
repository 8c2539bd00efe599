package org.alliancefeed.server.read;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.alliancefeed.server.problem.Failure.BadParameter;
import org.alliancefeed.server.problem.Failure.NotReached;
import org.alliancefeed.topics.log.Position;

/** Lets a read that names a position wait until the feed has got there. */
@ServerFilter(
        patterns = "/api/v1/**",
        methods = {HttpMethod.GET, HttpMethod.HEAD})
@Order(FilterOrder.AFTER)
public final class AfterFilter {

    public static final String PARAMETER = "after";

    public static final String DESCRIPTION = "Wait until the feed has got to this position, as `Feed-Position` gave it";

    private final Reached reached;

    AfterFilter(Reached reached) {
        this.reached = reached;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void await(HttpRequest<?> request) throws InterruptedException {
        String after = request.getParameters().get(PARAMETER);
        if (after != null && !reached.await(position(after))) {
            throw new NotReached(reached.patience());
        }
    }

    private static Position position(String text) {
        try {
            return Position.parse(text);
        } catch (IllegalArgumentException e) {
            throw new BadParameter(PARAMETER, e.getMessage());
        }
    }
}
