package org.alliancefeed.server.problem;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;

/** Tells as a problem what the HTTP server itself refuses: no such route, method or media type, a body too large. */
@Singleton
@Primary
final class RefusalHandler implements ErrorResponseProcessor<byte[]> {

    @Override
    public MutableHttpResponse<byte[]> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        ProblemType type = ProblemType.of(response.code());
        ProblemDocument problem =
                type == ProblemType.INTERNAL && context.getRootCause().isPresent()
                        ? Problems.incident(context.getRootCause().get())
                        : ProblemDocument.of(
                                type,
                                context.getErrors().stream()
                                        .findFirst()
                                        .map(Error::getMessage)
                                        .orElse(type.title()));
        return problem.fill(response, context.getRequest());
    }
}
