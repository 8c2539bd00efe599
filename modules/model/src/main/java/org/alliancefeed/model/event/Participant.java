package org.alliancefeed.model.event;

import org.alliancefeed.model.Default;
import org.jspecify.annotations.Nullable;

/** @param organization the mention: an organization's id or any of its names */
public record Participant(
        String organization,
        @Default("mentioned") Role role,
        @Nullable Person person) {}
