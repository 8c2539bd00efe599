package org.alliancefeed.model.event;

import java.util.List;
import org.alliancefeed.model.date.Edtf;
import org.jspecify.annotations.Nullable;

/**
 * Where an event was read.
 *
 * @param quote the passage, word for word
 * @param derivedFrom the ids of the sources that this one repeats, whether or not they are known here
 */
public record Source(
        String id,
        @Nullable String publisher,
        @Nullable String url,
        @Nullable String title,
        @Nullable Edtf publishedOn,
        @Nullable String quote,
        List<String> derivedFrom) {}
