package org.alliancefeed.topics;

import org.jspecify.annotations.Nullable;

/** A record that could not be used: its bytes, where they stood, and why. */
public record RejectedRecord(
        String topic,
        int partition,
        long offset,
        long timestamp,
        byte @Nullable [] key,
        byte @Nullable [] value,
        String reason,
        String stage) {}
