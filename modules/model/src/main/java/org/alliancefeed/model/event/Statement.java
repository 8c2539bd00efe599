package org.alliancefeed.model.event;

import org.jspecify.annotations.Nullable;

/**
 * Somebody says something on record. The speaker's organization is a participant with the role {@code speaker}.
 *
 * @param speaker the person, by name
 * @param text what was said
 */
public record Statement(@Nullable String speaker, @Nullable String text) implements Details {}
