package org.alliancefeed.server.access;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a token has to allow for a call. A call that writes and does not say it needs {@link Scope#ADMIN}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@SecurityRequirement(name = "token")
@ApiResponse(responseCode = "401", description = "No token was sent, or one that is not good")
@ApiResponse(responseCode = "403", description = "The token does not allow it; `WWW-Authenticate` names the scope")
public @interface Needs {
    Scope value();
}
