package org.alliancefeed.timelines.view;

import java.util.List;
import org.alliancefeed.model.activity.TimelineRow;
import org.jspecify.annotations.Nullable;

/**
 * A page of a timeline.
 *
 * @param next where the next page starts; null when this is the last. A page of a narrow filter over a long timeline may
 *     hold fewer items than asked for and still have a next.
 * @param rowsRead how many rows were looked at
 */
public record Page(List<TimelineRow> items, @Nullable Cursor next, int rowsRead) {}
