package org.alliancefeed.model.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document is released: a standard, a white paper, a report.
 *
 * @param documentType what it is, in the source's words ("white paper")
 * @param supersedes the ids or titles that this one replaces
 */
public record Publication(
        @Nullable String documentType,
        @Nullable String documentTitle,
        @Nullable String version,
        List<String> supersedes)
        implements Details {}
