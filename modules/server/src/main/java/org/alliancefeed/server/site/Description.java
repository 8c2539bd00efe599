package org.alliancefeed.server.site;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityScheme;

/** What the description of the interface says of the whole. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Alliance Feed",
                        version = "1",
                        description =
                                "What alliances, standards bodies, companies and governments do together: published as"
                                        + " events, merged into activities, shown as timelines. Lists have `items`, and `next` (a"
                                        + " cursor) unless they end; errors are `application/problem+json`. Every read takes"
                                        + " `after=<position>`, which waits until the feed has got to a position that publishing"
                                        + " returned, and has an `ETag`."))
@SecurityScheme(
        name = "token",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description =
                "A key that the operator gave out (`feed_…`), or a token (JWT) of the issuer that the feed trusts. What a call"
                        + " needs, its `403` names. A feed may be told to ask for one (`read`) where it is read, too.")
final class Description {

    private Description() {}
}
