package org.alliancefeed.server.read;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * What stands under an id.
 *
 * @param isThere whether anything does
 * @param document what a read shows; null when there is nothing to show, as of what was merged into another
 */
public record Standing(boolean isThere, @Nullable ObjectNode document) {

    public static Standing of(@Nullable ObjectNode document) {
        return new Standing(document != null, document);
    }
}
