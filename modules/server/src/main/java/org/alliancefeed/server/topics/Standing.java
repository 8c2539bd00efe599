package org.alliancefeed.server.topics;

import java.time.Instant;
import org.alliancefeed.topics.FeedTopic;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a topic now.
 *
 * @param schemaId of the newest version in the registry
 * @param offsets the sum of what its partitions count between their first and their next offset
 * @param events how many were published on it; null on other topics, and as long as they are not counted
 * @param first when its first record was published; null when there is none
 * @param last when its last record was published
 */
public record Standing(
        FeedTopic topic,
        int partitions,
        int schemaId,
        int schemaVersion,
        long offsets,
        @Nullable Long events,
        @Nullable Instant first,
        @Nullable Instant last) {}
