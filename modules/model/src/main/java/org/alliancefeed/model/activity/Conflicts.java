package org.alliancefeed.model.activity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancefeed.model.activity.Conflict.Said;
import org.alliancefeed.model.date.Edtf;
import org.alliancefeed.model.event.Claim;
import org.alliancefeed.model.event.Declaration;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.Formation;
import org.alliancefeed.model.event.Meeting;
import org.alliancefeed.model.event.Membership;
import org.alliancefeed.model.event.Publication;
import org.alliancefeed.model.event.Source;
import org.alliancefeed.model.event.Status;
import org.alliancefeed.model.matching.ResolvedEvent;
import org.jspecify.annotations.Nullable;

/**
 * On what the events of one activity disagree. Another wording, another language or a coarser date is no disagreement; a
 * date that cannot be the same day, another number or another level is.
 */
final class Conflicts {

    private static final Set<Status> TOOK_PLACE_OR_NOT = Set.of(Status.OCCURRED, Status.CANCELLED);

    private static final int MOST_CONFLICTS = 50;
    private static final int LONGEST_VALUE = 500;

    private final Collection<ResolvedEvent> reports;
    private final List<Conflict> found = new ArrayList<>();

    private Conflicts(Collection<ResolvedEvent> reports) {
        this.reports = reports;
    }

    /** By field, each with what is said in the order of its text. */
    static List<Conflict> of(Collection<ResolvedEvent> reports) {
        Conflicts conflicts = new Conflicts(reports);
        conflicts.dates("when", Event::when);
        conflicts.dates("announced", Event::announced);
        conflicts.dates("effective", Event::effective);
        conflicts.values(
                "status",
                report -> TOOK_PLACE_OR_NOT.contains(report.event().status())
                        ? report.event().status().text()
                        : null);
        conflicts.details();
        conflicts.claims();
        conflicts.denials();
        return conflicts.found.stream().limit(MOST_CONFLICTS).toList();
    }

    private void dates(String field, Function<Event, @Nullable Edtf> date) {
        List<Edtf> dates = reports.stream()
                .map(report -> date.apply(report.event()))
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
        boolean clash = dates.stream().anyMatch(one -> dates.stream().anyMatch(other -> !one.mayOverlap(other)));
        if (clash) {
            values(field, report -> {
                Edtf said = date.apply(report.event());
                return said == null || said.isUnknown() ? null : said.text();
            });
        }
    }

    private void details() {
        values("meeting.ordinal", is(Meeting.class, (report, meeting) -> text(meeting.ordinal())));
        values(
                "declaration.type",
                is(
                        Declaration.class,
                        (report, one) -> one.type() == null ? null : one.type().text()));
        values("declaration.validUntil", is(Declaration.class, (report, one) -> text(one.validUntil())));
        values("formation.into", is(Formation.class, (report, formation) -> {
            String into = formation.into();
            return into == null ? null : report.organization(into).id();
        }));
        values(
                "membership.change",
                is(Membership.class, (report, membership) -> membership.change().text()));
        values("membership.level", is(Membership.class, (report, membership) -> membership.level()));
        values("publication.version", is(Publication.class, (report, publication) -> publication.version()));
    }

    private interface Says<D> {
        @Nullable String of(ResolvedEvent report, D details);
    }

    private static <D> Function<ResolvedEvent, @Nullable String> is(Class<D> kind, Says<D> says) {
        return report -> kind.isInstance(report.event().details())
                ? says.of(report, kind.cast(report.event().details()))
                : null;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** What one event says side by side is its own affair; what two say differently is a conflict. */
    private void claims() {
        Set<String> subjects = reports.stream()
                .flatMap(report -> report.event().claims().stream())
                .map(Claim::about)
                .collect(Collectors.toCollection(TreeSet::new));
        for (String about : subjects.stream().limit(MOST_CONFLICTS).toList()) {
            values("claims." + about, report -> {
                String said = report.event().claims().stream()
                        .filter(claim -> claim.about().equals(about))
                        .map(Claim::value)
                        .sorted()
                        .distinct()
                        .collect(Collectors.joining("; "));
                return said.isEmpty() ? null : said;
            });
        }
    }

    private void denials() {
        Set<String> known = new TreeSet<>();
        for (ResolvedEvent report : reports) {
            known.add(report.id());
            report.event().sources().stream().map(Source::id).forEach(known::add);
        }
        boolean denied = reports.stream()
                .anyMatch(report -> report.event().denies().stream().anyMatch(known::contains));
        if (denied) {
            values(
                    "occurrence",
                    report -> report.event().denies().stream().anyMatch(known::contains) ? "denied" : "reported");
        }
    }

    private void values(String field, Function<ResolvedEvent, @Nullable String> says) {
        Map<String, List<String>> events = new TreeMap<>();
        for (ResolvedEvent report : reports) {
            String said = says.apply(report);
            if (said != null) {
                events.computeIfAbsent(said, value -> new ArrayList<>()).add(report.id());
            }
        }
        if (events.size() > 1) {
            found.add(new Conflict(
                    field,
                    events.entrySet().stream()
                            .limit(Folding.MOST_LISTED)
                            .map(one -> new Said(
                                    shortened(one.getKey()),
                                    one.getValue().stream()
                                            .sorted()
                                            .limit(Folding.MOST_LISTED)
                                            .toList()))
                            .toList()));
        }
    }

    private static String shortened(String value) {
        return value.codePointCount(0, value.length()) <= LONGEST_VALUE
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE)) + "…";
    }
}
