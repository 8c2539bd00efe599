package org.alliancefeed.server.answers;

import org.jspecify.annotations.Nullable;

/**
 * What was answered to a write.
 *
 * @param write a digest of all that was asked
 * @param position the header {@code Feed-Position}
 * @param body the JSON
 */
public record KeptAnswer(String write, int status, @Nullable String position, String body) {}
