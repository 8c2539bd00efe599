package org.alliancefeed.server;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.alliancefeed.server.FeedServer.Config;
import org.alliancefeed.server.access.Doorman;

/** The HTTP server: set up while what it serves is still starting, and then opened. */
final class HttpServer implements AutoCloseable {

    /** Lines are read as they come, so this bounds the answer, which has a line for each. */
    private static final long LARGEST_BODY = 64L << 20;

    /** After which a connection that nobody uses is closed. */
    private static final Duration BETWEEN_CALLS = Duration.ofMinutes(2);

    private final ApplicationContext context;
    private final EmbeddedServer server;

    private HttpServer(ApplicationContext context, EmbeddedServer server) {
        this.context = context;
        this.server = server;
    }

    static HttpServer prepare(Config config) {
        Doorman doorman = Doorman.of(config.access());
        ApplicationContext context = ApplicationContext.builder()
                .properties(settings(config))
                .bootstrapEnvironment(false)
                .deduceEnvironment(false)
                .banner(false)
                .singletons(config, doorman)
                .start();
        return new HttpServer(context, context.getBean(EmbeddedServer.class));
    }

    private static Map<String, Object> settings(Config config) {
        Map<String, Object> all = new HashMap<>();
        all.put("micronaut.application.name", "alliance-feed");
        all.put("micronaut.server.host", config.host());
        // Micronaut takes -1 for any that is free.
        all.put("micronaut.server.port", config.port() == 0 ? -1 : config.port());
        all.put("micronaut.server.max-request-size", LARGEST_BODY);
        // A stream says nothing for as long as a heartbeat takes, and a read may wait for its position.
        all.put(
                "micronaut.server.idle-timeout",
                BETWEEN_CALLS.plus(config.heartbeat()).plus(config.patience()));
        all.put("micronaut.server.log-handled-exceptions", false);
        all.put("micronaut.router.static-resources.swagger-ui.paths", "classpath:swagger-ui");
        all.put("micronaut.router.static-resources.swagger-ui.mapping", "/swagger-ui/**");
        all.put("micronaut.router.static-resources.page.paths", "classpath:page");
        all.put("micronaut.router.static-resources.page.mapping", "/page/**");
        all.put("endpoints.all.path", "/");
        all.put("endpoints.all.enabled", false);
        all.put("endpoints.health.enabled", true);
        all.put("endpoints.health.sensitive", false);
        all.put("endpoints.health.details-visible", "ANONYMOUS");
        all.put("endpoints.health.disk-space.enabled", false);
        all.put("endpoints.health.deadlocked-threads.enabled", false);
        all.put("endpoints.health.discovery-client.enabled", false);
        all.put("endpoints.health.service-ready-indicator-enabled", false);
        all.put("micronaut.metrics.enabled", true);
        all.put("micronaut.metrics.export.prometheus.enabled", true);
        return all;
    }

    /** Makes something known to whatever asks for that type. */
    <T> void provide(Class<T> type, T bean) {
        context.registerSingleton(type, bean);
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** @throws PortTaken when another program has the port */
    void open(Config config) {
        try {
            server.start();
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof java.net.BindException) {
                    throw new PortTaken(config.host(), config.port(), e);
                }
            }
            throw e;
        }
    }

    int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        context.close();
    }
}
