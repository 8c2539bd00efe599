package org.alliancefeed.model.event;

import org.jspecify.annotations.Nullable;

/** A person as the source names them: compared as text, never merged. */
public record Person(String name, @Nullable String position) {}
