package org.alliancefeed.model.activity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.alliancefeed.model.date.Edtf;
import org.alliancefeed.model.event.Details;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.Source;
import org.alliancefeed.model.event.Status;
import org.jspecify.annotations.Nullable;

/** Whom an activity believes, field by field. */
final class Choices {

    /** Original sources before those that repeat others, the newest publication first, then by id. */
    static final Comparator<Event> PREFERENCE = Comparator.comparing(Choices::repeatsOthers)
            .thenComparing(Choices::published, Comparator.reverseOrder())
            .thenComparing(Event::id);

    /** Whose source was published first, as far as that is known, then by id. */
    static final Comparator<Event> FIRST_REPORT =
            Comparator.comparing(Choices::firstPublished).thenComparing(Event::id);

    private static final String PREFERRED =
            "an original source before one that repeats others, then the newest publication, then the least event id";

    /** Of sources of one day, those that say how it came out before those that say how it was meant. */
    private static final List<Status> OUTCOMES =
            List.of(Status.OCCURRED, Status.CANCELLED, Status.POSTPONED, Status.PLANNED, Status.RETRACTED);

    /** A plan that is printed late undoes nothing that was seen. */
    private static final Comparator<Event> NEWEST = Comparator.comparing(
                    (Event event) -> event.status() == Status.PLANNED)
            .thenComparing(Choices::published, Comparator.reverseOrder())
            .thenComparing(event -> OUTCOMES.indexOf(event.status()))
            .thenComparing(PREFERENCE);

    static final Choice<Edtf> WHEN = new Choice<>(
            "when",
            "the most precise date; then one without doubt; then the whole of a meeting's days before a part of them; then "
                    + PREFERRED,
            Choices::bestDated,
            Event::when);
    static final Choice<Status> STATUS = new Choice<>(
            "status",
            "what came of it before what was planned; then the newest publication; then " + PREFERRED,
            NEWEST,
            Event::status);
    static final Choice<String> TITLE = preferred("title", Event::title);
    static final Choice<String> SUMMARY = preferred("summary", Event::summary);
    static final Choice<String> LANGUAGE = preferred("language", Event::language);
    static final Choice<Edtf> ANNOUNCED = preferred("announced", Event::announced);
    static final Choice<Edtf> EFFECTIVE = preferred("effective", Event::effective);
    static final Choice<String> PART_OF = preferred("partOf", Event::partOf);
    static final Choice<Details> DETAILS =
            new Choice<>("details", PREFERRED + "; what it leaves open, the next one says", PREFERENCE, Event::details);

    static final List<Choice<?>> ALL =
            List.of(WHEN, STATUS, TITLE, SUMMARY, LANGUAGE, ANNOUNCED, EFFECTIVE, PART_OF, DETAILS);

    private Choices() {}

    private static <T> Choice<T> preferred(String field, Function<Event, @Nullable T> says) {
        return new Choice<>(field, PREFERRED, PREFERENCE, says);
    }

    private static Comparator<Event> bestDated(Collection<Event> events) {
        Predicate<Event> isPart = Exactness.partsAmong(events);
        return Comparator.comparing(Exactness::openDays)
                .thenComparing(event -> event.when().isQualified())
                .thenComparing(isPart::test)
                .thenComparing(PREFERENCE);
    }

    private static boolean repeatsOthers(Event event) {
        return !event.sources().isEmpty()
                && event.sources().stream()
                        .noneMatch(source -> source.derivedFrom().isEmpty());
    }

    private static LocalDate firstPublished(Event event) {
        return event.sources().stream()
                .map(Source::publishedOn)
                .filter(Objects::nonNull)
                .flatMap(date -> Stream.ofNullable(date.earliest()))
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
    }

    private static LocalDate published(Event event) {
        return event.sources().stream()
                .map(Source::publishedOn)
                .filter(Objects::nonNull)
                .flatMap(date -> Stream.ofNullable(date.latest()))
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }
}
