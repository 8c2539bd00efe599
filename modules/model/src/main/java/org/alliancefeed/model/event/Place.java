package org.alliancefeed.model.event;

import org.jspecify.annotations.Nullable;

/** @param country ISO 3166-1 alpha-2 */
public record Place(String name, @Nullable String country) {}
