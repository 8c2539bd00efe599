package org.alliancefeed.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.alliancefeed.server.InMemoryFeed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** No call is without a door. */
class EveryRouteTest {

    private static final InMemoryFeed FEED = new InMemoryFeed();
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @AfterAll
    static void close() {
        FEED.close();
    }

    private static Stream<UriRouteInfo<?, ?>> routes() {
        return FEED.part(Router.class).uriRoutes();
    }

    private static String name(UriRouteInfo<?, ?> route) {
        return route.getHttpMethod() + " " + route.getUriMatchTemplate().toPathString();
    }

    @Test
    void everyCallThatWritesSaysWhatItNeeds() {
        List<UriRouteInfo<?, ?>> writing = routes().filter(route -> !READING.contains(route.getHttpMethod()))
                .toList();

        assertThat(writing).hasSizeGreaterThanOrEqualTo(6);
        assertThat(writing)
                .filteredOn(route -> route.getAnnotationMetadata()
                        .enumValue(Needs.class, Scope.class)
                        .isEmpty())
                .extracting(EveryRouteTest::name)
                .as("say @Needs(…) above their methods")
                .isEmpty();
        assertThat(writing)
                .filteredOn(route -> Doors.needed(route.getHttpMethod(), route) == null
                        || Doors.needed(route.getHttpMethod(), route) == Scope.READ)
                .extracting(EveryRouteTest::name)
                .isEmpty();
    }

    @Test
    void onlyWhatSaysNothingOfTheFeedIsOpenToAll() {
        assertThat(routes().filter(route -> route.getHttpMethod() == HttpMethod.GET)
                        .filter(route -> Doors.needed(HttpMethod.GET, route) == null)
                        .map(EveryRouteTest::name)
                        .distinct())
                .containsExactlyInAnyOrder(
                        "GET /",
                        "GET /editors",
                        "GET /organizations/{id}",
                        "GET /activities/{id}",
                        "GET /api/v1/access",
                        "GET /openapi.yaml",
                        "GET /swagger-ui",
                        "GET /problems/{name}",
                        "GET /health",
                        "GET /health/{selector}");
    }
}
