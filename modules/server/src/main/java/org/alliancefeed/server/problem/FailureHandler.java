package org.alliancefeed.server.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Answers whatever a call ends with, other than what the HTTP server itself refuses. */
@Singleton
final class FailureHandler implements ExceptionHandler<Throwable, HttpResponse<?>> {

    @Override
    @SuppressWarnings("rawtypes") // as declared
    public HttpResponse<?> handle(HttpRequest request, Throwable failure) {
        return Problems.of(failure).answer(request);
    }
}
