package org.alliancefeed.server.organizations;

import java.util.concurrent.CompletableFuture;
import org.alliancefeed.model.organization.Organization;
import org.alliancefeed.topics.log.Position;
import org.jspecify.annotations.Nullable;

/** Where entries of the directory are published to. */
@FunctionalInterface
public interface DirectorySink {

    /**
     * Publishes an entry, or that there is none any more.
     *
     * @param organization null takes it out
     * @return completes with the position behind it when it is safely written
     */
    CompletableFuture<Position> put(String id, @Nullable Organization organization);
}
