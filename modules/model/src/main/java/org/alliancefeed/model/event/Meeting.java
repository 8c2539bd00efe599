package org.alliancefeed.model.event;

import org.jspecify.annotations.Nullable;

/**
 * A plenary, a roundtable, a conference, a working group's session.
 *
 * @param series the name of the series that it belongs to, as the source words it
 * @param ordinal its number in the series, from 1
 */
public record Meeting(@Nullable String series, @Nullable Integer ordinal) implements Details {}
