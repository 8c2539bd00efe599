package org.alliancefeed.topics;

/**
 * What an event is told that editors put with another one: where that one is, as it must be in the same block. The
 * partition of RESOLVE that has the other one sends it; the event's own keeps it.
 *
 * @param root the event that it belongs with in the end
 * @param block where the root is placed
 */
public record Pin(String eventId, String root, String block) {}
