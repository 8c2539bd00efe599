package org.alliancefeed.model.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.alliancefeed.model.date.Edtf;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.EventRules;
import org.alliancefeed.model.event.Participant;
import org.alliancefeed.model.event.Person;
import org.alliancefeed.model.event.Role;
import org.alliancefeed.model.event.Source;
import org.jspecify.annotations.Nullable;

/**
 * Folds the events of one occurrence into an activity. What each field becomes is chosen by a stated order among the
 * events, never by their arrival:
 *
 * <ul>
 *   <li>the date: of the event that dates it best (known, without doubt, the shortest span), then as below;
 *   <li>the status: of the event whose source was published last, then as below;
 *   <li>the rest: of the first event, by {@link #PREFERENCE}, that says anything;
 *   <li>participants, places, sources, claims, subjects: everybody's.
 * </ul>
 */
public final class Folding {

    /** Original sources before those that repeat others, the newest publication first, then by id. */
    private static final Comparator<Event> PREFERENCE = Comparator.comparing(Folding::repeatsOthers)
            .thenComparing(Folding::published, Comparator.reverseOrder())
            .thenComparing(Event::id);

    private static final Comparator<Event> BEST_DATED = Comparator.comparing(
                    (Event event) -> event.when().isUnknown())
            .thenComparing(event -> event.when().isQualified())
            .thenComparing(event -> span(event.when()))
            .thenComparing(PREFERENCE);

    private static final Comparator<Event> NEWEST =
            Comparator.comparing(Folding::published, Comparator.reverseOrder()).thenComparing(PREFERENCE);

    /** So many of a kind an activity lists, however many reports it has; {@code reports} counts them all. */
    private static final int MOST_LISTED = 200;

    private Folding() {}

    /** @param reports the events of one occurrence, none of them retracted, at least one */
    public static Activity fold(Collection<ResolvedEvent> reports) {
        List<Event> events =
                reports.stream().map(ResolvedEvent::event).sorted(PREFERENCE).toList();
        Event first = events.getFirst();
        Edtf when = events.stream().min(BEST_DATED).orElseThrow().when();
        Event newest = events.stream().min(NEWEST).orElseThrow();
        List<String> ids = events.stream().map(Event::id).sorted().toList();
        List<ActivityParticipant> participants = participants(reports);
        return new Activity(
                ids.getFirst(),
                newest.status(),
                when,
                text(when.earliest()),
                text(when.latest()),
                firstOf(events, Event::announced),
                firstOf(events, Event::effective),
                Objects.requireNonNullElseGet(firstOf(events, Event::title), () -> Titles.of(first, participants)),
                firstOf(events, Event::summary),
                firstOf(events, Event::language),
                every(events, Event::places),
                participants,
                sources(events),
                events.stream()
                        .flatMap(event -> event.claims().stream()
                                .map(claim -> new AttributedClaim(claim.about(), claim.value(), event.id())))
                        .limit(MOST_LISTED)
                        .toList(),
                every(events, Event::denies),
                firstOf(events, Event::partOf),
                every(events, Event::subjects),
                first.details(),
                ids.stream().limit(MOST_LISTED).toList(),
                events.size(),
                Origins.of(events).size());
    }

    private static List<ActivityParticipant> participants(Collection<ResolvedEvent> reports) {
        record Seat(String organization, Role role) {}
        Map<String, OrganizationRef> organizations = new HashMap<>();
        Map<Seat, Set<@Nullable Person>> seats = new LinkedHashMap<>();
        reports.stream()
                .sorted(Comparator.comparing(ResolvedEvent::event, PREFERENCE))
                .forEach(report -> {
                    for (Participant one : report.event().everyParticipant()) {
                        OrganizationRef organization = report.organization(one.organization());
                        organizations.putIfAbsent(organization.id(), organization);
                        seats.computeIfAbsent(new Seat(organization.id(), one.role()), seat -> new LinkedHashSet<>())
                                .add(one.person());
                    }
                });
        List<ActivityParticipant> participants = new ArrayList<>();
        seats.forEach((seat, persons) -> {
            boolean isNamed = persons.stream().anyMatch(Objects::nonNull);
            for (Person person : persons) {
                if (person != null || !isNamed) {
                    OrganizationRef organization = Objects.requireNonNull(organizations.get(seat.organization()));
                    participants.add(new ActivityParticipant(organization, seat.role(), person));
                }
            }
        });
        return participants.stream().limit(EventRules.MOST_PARTICIPANTS).toList();
    }

    private static List<Source> sources(List<Event> events) {
        return every(events, Event::sources).stream()
                .sorted(Comparator.comparing(Source::id))
                .toList();
    }

    private static <T> List<T> every(List<Event> events, Function<Event, List<T>> field) {
        LinkedHashSet<T> all = new LinkedHashSet<>();
        events.forEach(event -> all.addAll(field.apply(event)));
        return all.stream().limit(MOST_LISTED).toList();
    }

    private static <T> @Nullable T firstOf(List<Event> events, Function<Event, @Nullable T> field) {
        for (Event event : events) {
            T value = field.apply(event);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static boolean repeatsOthers(Event event) {
        return !event.sources().isEmpty()
                && event.sources().stream()
                        .noneMatch(source -> source.derivedFrom().isEmpty());
    }

    private static LocalDate published(Event event) {
        return event.sources().stream()
                .map(Source::publishedOn)
                .filter(Objects::nonNull)
                .flatMap(date -> Stream.ofNullable(date.latest()))
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }

    private static long span(Edtf date) {
        LocalDate earliest = date.earliest();
        LocalDate latest = date.latest();
        return earliest == null || latest == null ? Long.MAX_VALUE : latest.toEpochDay() - earliest.toEpochDay();
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
