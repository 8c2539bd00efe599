package org.alliancefeed.topics;

import org.alliancefeed.model.event.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What an event is told that editors put with another one: where that one is, as it must be in the same block, and what it
 * is, as not any two events can be one. The partition of RESOLVE that has the other one sends it; the event's own keeps it.
 *
 * @param root the event that it belongs with in the end
 * @param block where the root is placed
 * @param kind of the root; null when it was retracted
 * @param partOf the id of the event that the root is a part of
 */
public record Pin(
        String eventId,
        String root,
        String block,
        @Nullable Kind kind,
        @Nullable String partOf) {}
