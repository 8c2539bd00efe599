package org.alliancefeed.model.activity;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.TreeSet;
import java.util.function.Function;
import org.alliancefeed.model.date.Edtf;
import org.alliancefeed.model.event.Details;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.EventRules;
import org.alliancefeed.model.event.Participant;
import org.alliancefeed.model.event.Person;
import org.alliancefeed.model.event.Role;
import org.alliancefeed.model.event.Source;
import org.alliancefeed.model.json.RecordReader;
import org.alliancefeed.model.json.RecordWriter;
import org.alliancefeed.model.matching.ResolvedEvent;
import org.alliancefeed.model.organization.OrganizationRef;
import org.jspecify.annotations.Nullable;

/**
 * Folds the events of one occurrence into an activity. Each field that can have one value is chosen by a stated order
 * among the events, never by their arrival: {@link Choices}. Participants, places, sources, claims and subjects are
 * everybody's; what cannot be true together is listed by {@link Conflicts}.
 */
public final class Folding {

    /** So many of a kind an activity lists, however many reports it has; {@code reports} counts them all. */
    static final int MOST_LISTED = 200;

    private Folding() {}

    /**
     * The id of an activity: that of the event whose source was published first, as far as that is known, else the least.
     * Reports mostly come after those that they follow, so the id mostly stays; and it depends on nothing but the events.
     */
    public static String id(Collection<ResolvedEvent> reports) {
        return reports.stream()
                .map(ResolvedEvent::event)
                .min(Choices.FIRST_REPORT)
                .orElseThrow()
                .id();
    }

    /** The activity of events that can be of no other. */
    public static Activity fold(Collection<ResolvedEvent> reports) {
        return fold(reports, Set.of(), Set.of());
    }

    /**
     * Makes an activity of the events of one occurrence.
     *
     * @param reports none of them retracted, at least one
     * @param mayBe ids of other events whose activities these may belong to
     * @param deniers ids of events, among these or not, that deny one of these or a source of one
     */
    public static Activity fold(Collection<ResolvedEvent> reports, Set<String> mayBe, Set<String> deniers) {
        List<Event> events = reports.stream()
                .map(ResolvedEvent::event)
                .sorted(Choices.PREFERENCE)
                .toList();
        Edtf when = Objects.requireNonNull(Choices.WHEN.of(events));
        List<String> ids = events.stream().map(Event::id).sorted().toList();
        List<ActivityParticipant> participants = participants(reports);
        String title = Choices.TITLE.of(events);
        Aliases aliases = Aliases.of(events);
        return new Activity(
                id(reports),
                Objects.requireNonNull(Choices.STATUS.of(events)),
                when,
                text(when.earliest()),
                text(when.latest()),
                Choices.ANNOUNCED.of(events),
                Choices.EFFECTIVE.of(events),
                title == null ? Titles.of(events.getFirst(), participants) : title,
                Choices.SUMMARY.of(events),
                Choices.LANGUAGE.of(events),
                every(events, Event::places),
                participants,
                sources(events),
                events.stream()
                        .flatMap(event -> event.claims().stream()
                                .map(claim -> new AttributedClaim(claim.about(), claim.value(), event.id())))
                        .limit(MOST_LISTED)
                        .toList(),
                every(events, Event::denies),
                Choices.PART_OF.of(events),
                every(events, Event::subjects),
                details(events),
                ids.stream().limit(MOST_LISTED).toList(),
                events.size(),
                Origins.count(events, aliases),
                Conflicts.of(reports, deniers, aliases),
                List.copyOf(new TreeSet<>(mayBe)));
    }

    /** Those of the preferred event; what it leaves open, the next one of its kind says. */
    private static Details details(List<Event> events) {
        Details preferred = Objects.requireNonNull(Choices.DETAILS.of(events));
        ObjectNode merged = RecordWriter.write((Record) preferred);
        for (Event event : events) {
            if (event.details().getClass() == preferred.getClass()) {
                RecordWriter.write((Record) event.details()).properties().stream()
                        .filter(field -> !merged.has(field.getKey()))
                        .forEach(field -> merged.set(field.getKey(), field.getValue()));
            }
        }
        Class<? extends Record> kind = ((Record) preferred).getClass();
        return (Details) Objects.requireNonNull(RecordReader.read(merged, kind).value());
    }

    private static List<ActivityParticipant> participants(Collection<ResolvedEvent> reports) {
        record Seat(String organization, Role role) {}
        Map<String, OrganizationRef> organizations = new HashMap<>();
        Map<Seat, Set<@Nullable Person>> seats = new LinkedHashMap<>();
        reports.stream()
                .sorted(Comparator.comparing(ResolvedEvent::event, Choices.PREFERENCE))
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

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
