package org.alliancefeed.server.feeds;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliancefeed.model.activity.Activity;
import org.alliancefeed.model.activity.TimelineRow;
import org.alliancefeed.model.date.Edtf;
import org.alliancefeed.model.event.Place;
import org.alliancefeed.model.event.Source;
import org.alliancefeed.model.event.Status;
import org.alliancefeed.server.read.Addresses;
import org.jspecify.annotations.Nullable;

/**
 * An activity as feeds show it.
 *
 * @param url of the activity in the API
 * @param activity what is known of it beyond its row; null when it has just changed its id
 * @param changes how often its reports were corrected or joined by others: 0 for one report as it was first published
 */
record FeedEntry(TimelineRow row, String url, @Nullable Activity activity, int changes) {

    /** Whoever must give a time and has none gives this one. */
    private static final Instant UNKNOWN = Instant.EPOCH;

    private static final int LAST_SECOND = LocalTime.MAX.toSecondOfDay();

    /** The same at whatever address the feed is read. */
    String id() {
        return "urn:alliancefeed:activity:" + Addresses.encoded(row.id());
    }

    String title() {
        return PlainText.line(row.title());
    }

    List<Place> places() {
        return activity == null ? row.places() : activity.places();
    }

    List<Source> sources() {
        return activity == null ? List.of() : activity.sources();
    }

    /** The words under which a reader may sort it. */
    List<String> tags() {
        List<String> tags =
                new ArrayList<>(List.of(row.kind().text(), row.status().text()));
        if (activity != null) {
            activity.subjects().stream().map(PlainText::line).forEach(tags::add);
        }
        return tags;
    }

    /** The first day on which a source had it; empty when none says. */
    Optional<Instant> published() {
        return publishingDays().min(Comparator.naturalOrder()).map(day -> day.atStartOfDay()
                .toInstant(ZoneOffset.UTC));
    }

    /**
     * When it was last news: the day of the newest source; without any the day on which it was announced, or, once it has
     * occurred, the first on which it may have been. Nobody says at what time of the day, so each change counts as a second of
     * it: it moves whenever the activity does. Empty when there is no such day.
     */
    Optional<Instant> updated() {
        return publishingDays()
                .max(Comparator.naturalOrder())
                .or(() -> day(activity == null ? null : activity.announced()))
                .or(() -> day(row.status() == Status.OCCURRED ? row.when() : null))
                .map(day -> moved(day.atStartOfDay().toInstant(ZoneOffset.UTC)));
    }

    /** {@link #updated()} for formats that must have one: where nobody knows, in 1970. */
    Instant updatedAtLeast() {
        return updated().orElseGet(() -> moved(UNKNOWN));
    }

    private Instant moved(Instant day) {
        return day.plusSeconds(Math.min(changes, LAST_SECOND));
    }

    private Stream<LocalDate> publishingDays() {
        return sources().stream()
                .map(Source::publishedOn)
                .filter(Objects::nonNull)
                .flatMap(date -> day(date).stream());
    }

    private static Optional<LocalDate> day(@Nullable Edtf date) {
        return Optional.ofNullable(date).map(Edtf::earliest).filter(Days::isWritable);
    }
}
