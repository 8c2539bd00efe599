package org.alliancefeed.server.health;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Up only when everything vital works. */
@Singleton
@Readiness
final class VitalIndicator implements HealthIndicator {

    private final Vital vital;
    private final ExecutorService blocking;

    VitalIndicator(Vital vital, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.vital = vital;
        this.blocking = blocking;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Mono.fromCallable(this::check).subscribeOn(Schedulers.fromExecutorService(blocking));
    }

    private HealthResult check() {
        Map<String, String> details = new TreeMap<>();
        vital.checks().forEach((name, check) -> details.put(name, check.getAsBoolean() ? "UP" : "DOWN"));
        return HealthResult.builder("feed", details.containsValue("DOWN") ? HealthStatus.DOWN : HealthStatus.UP)
                .details(details)
                .build();
    }
}
