package org.alliancefeed.benchmarks.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.Membership;
import org.alliancefeed.model.matching.ResolvedEvent;
import org.alliancefeed.model.organization.Organization;

/**
 * What the umbrella's file and the foundation's say together, of members who joined or left the foundation: each report
 * of the umbrella, and those of the foundation that the feed would take for the same act.
 */
final class SharedMemberships {

    /** @param others the reports of the other file; none when it is missed */
    record Report(ResolvedEvent event, List<ResolvedEvent> others) {

        boolean isMatched() {
            return !others.isEmpty();
        }

        @Override
        public String toString() {
            return line(event)
                    + others.stream().map(other -> "  =  " + line(other)).collect(Collectors.joining());
        }

        private static String line(ResolvedEvent event) {
            Membership membership = (Membership) event.event().details();
            return "%s %s %s %s"
                    .formatted(
                            event.id(),
                            membership.member(),
                            membership.change().text(),
                            event.event().when());
        }
    }

    private final List<Report> reports;

    private SharedMemberships(List<Report> reports) {
        this.reports = reports;
    }

    static SharedMemberships of(List<Event> umbrella, List<Event> foundation, List<Organization> directory) {
        ListedDirectory names = new ListedDirectory(directory);
        List<ResolvedEvent> own = umbrella.stream().map(names::resolve).toList();
        List<ResolvedEvent> all = new ArrayList<>(own);
        foundation.forEach(event -> all.add(names.resolve(event)));
        Map<String, List<ResolvedEvent>> actOf = new HashMap<>();
        Acts.of(all).forEach(act -> act.forEach(event -> actOf.put(event.id(), act)));
        return new SharedMemberships(own.stream()
                .map(event -> new Report(
                        event,
                        actOf.getOrDefault(event.id(), List.of()).stream()
                                .filter(other -> !own.contains(other))
                                .toList()))
                .toList());
    }

    SharedMemberships only(Predicate<Report> wanted) {
        return new SharedMemberships(reports.stream().filter(wanted).toList());
    }

    int size() {
        return reports.size();
    }

    /** So many of them, always the same. */
    List<Report> sample(int size) {
        List<Report> shuffled = new ArrayList<>(reports);
        Collections.shuffle(shuffled, new Random(3));
        return shuffled.stream().limit(size).toList();
    }
}
