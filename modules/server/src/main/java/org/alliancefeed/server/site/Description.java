package org.alliancefeed.server.site;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Contact;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import io.swagger.v3.oas.annotations.servers.Server;
import io.swagger.v3.oas.annotations.tags.Tag;

/** What the description of the interface says of the whole. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Alliance Feed",
                        version = "1",
                        contact = @Contact(name = "Whoever runs this node"),
                        description =
                                "What alliances, standards bodies, companies and governments do together: published as"
                                        + " events, merged into activities, shown as timelines. Lists have `items`, and `next` (a"
                                        + " cursor) unless they end; errors are `application/problem+json`. Every read takes"
                                        + " `after=<position>`, which waits until the feed has got to a position that publishing"
                                        + " returned, and has an `ETag`."),
        servers = @Server(url = "/", description = "The node that this comes from"),
        tags = {
            @Tag(name = "events", description = "What sources say: published, and read back"),
            @Tag(name = "activities", description = "What happened, merged from every report of it"),
            @Tag(name = "organizations", description = "The directory, and what each organization did"),
            @Tag(name = "judgements", description = "What editors decided over the rules"),
            @Tag(name = "editing", description = "What waits for an editor's word"),
            @Tag(name = "stream", description = "What comes, as it comes"),
            @Tag(name = "webhooks", description = "What comes, sent to an address"),
            @Tag(name = "replay", description = "Every event again"),
            @Tag(name = "topics", description = "What stands on Kafka's topics, and what could not be used"),
            @Tag(name = "problems", description = "What each type of problem means"),
            @Tag(name = "operating", description = "How the node is doing")
        })
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
