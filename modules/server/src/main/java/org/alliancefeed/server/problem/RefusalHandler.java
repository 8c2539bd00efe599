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
                        : ProblemDocument.of(type, detail(type, context));
        return problem.fill(response, context.getRequest());
    }

    private static String detail(ProblemType type, ErrorContext context) {
        return type == ProblemType.NOT_FOUND
                ? "There is no such address; /openapi.yaml lists all that there are."
                : context.getErrors().stream()
                        .findFirst()
                        .map(Error::getMessage)
                        .orElse(type.title());
    }
}
