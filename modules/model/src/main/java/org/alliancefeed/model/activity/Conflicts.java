package org.alliancefeed.model.activity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alliancefeed.model.activity.Conflict.Said;
import org.alliancefeed.model.activity.Saying.Free;
import org.alliancefeed.model.event.Claim;
import org.alliancefeed.model.matching.ResolvedEvent;
import org.jspecify.annotations.Nullable;

/**
 * On what the events of one activity disagree. Another wording, another language or a coarser date is no disagreement; a
 * date that cannot be the same day, another number or another level is.
 */
final class Conflicts {

    private static final int MOST_CONFLICTS = 50;
    private static final int LONGEST_VALUE = 500;

    private final Collection<ResolvedEvent> reports;
    private final Aliases aliases;
    private final List<Conflict> found = new ArrayList<>();

    private Conflicts(Collection<ResolvedEvent> reports, Aliases aliases) {
        this.aliases = aliases;
        this.reports =
                reports.stream().sorted(Comparator.comparing(ResolvedEvent::id)).toList();
    }

    /**
     * By field, whether it took place at all first and the many things that claims are about last, each with what is said in
     * the order of its text.
     *
     * @param deniers ids of events, among these or not, that deny one of these
     * @param aliases which sources of these are one
     */
    static List<Conflict> of(Collection<ResolvedEvent> reports, Set<String> deniers, Aliases aliases) {
        Conflicts conflicts = new Conflicts(reports, aliases);
        conflicts.denials(deniers);
        Fields.ALL.forEach(field -> conflicts.field(field.name(), conflicts.reports, field.says()));
        conflicts.claims();
        return conflicts.found.stream().limit(MOST_CONFLICTS).toList();
    }

    private void denials(Set<String> deniers) {
        if (deniers.isEmpty()) {
            return;
        }
        List<Said> said = new ArrayList<>();
        said.add(said("denied", deniers));
        Set<String> others = reports.stream().map(ResolvedEvent::id).collect(Collectors.toSet());
        others.removeAll(deniers);
        if (!others.isEmpty()) {
            said.add(said("reported", others));
        }
        found.add(new Conflict("occurrence", said));
    }

    /** What one event says side by side is its own affair, and so is what one source says; what two say differently is a conflict. */
    private void claims() {
        Map<String, String> named = new TreeMap<>();
        Map<String, Map<ResolvedEvent, Set<String>>> values = new TreeMap<>();
        for (ResolvedEvent report : reports) {
            for (Claim claim : report.event().claims()) {
                String about = new Free(claim.about()).key();
                named.merge(about, claim.about(), (one, other) -> one.compareTo(other) <= 0 ? one : other);
                values.computeIfAbsent(about, key -> new LinkedHashMap<>())
                        .computeIfAbsent(report, one -> new TreeSet<>())
                        .add(claim.value());
            }
        }
        values.forEach((about, said) -> {
            if (found.size() < MOST_CONFLICTS && said.size() > 1 && !areOfOneSource(said.keySet())) {
                field(
                        "claims." + named.get(about),
                        said.keySet(),
                        report -> new Free(String.join("; ", said.getOrDefault(report, Set.of()))));
            }
        });
    }

    /** Of an event with several sources it is not known which of them claims it. */
    private boolean areOfOneSource(Set<ResolvedEvent> claiming) {
        Set<Set<String>> sources = claiming.stream()
                .map(report -> aliases.sourcesOf(report.event()))
                .collect(Collectors.toSet());
        return sources.size() == 1 && sources.iterator().next().size() == 1;
    }

    private void field(String field, Collection<ResolvedEvent> asked, Function<ResolvedEvent, @Nullable Saying> says) {
        Map<String, Saying> sayings = new TreeMap<>();
        Map<String, Set<String>> events = new TreeMap<>();
        for (ResolvedEvent report : asked) {
            Saying said = says.apply(report);
            if (said != null) {
                sayings.merge(said.key(), said, (one, other) -> one.text().compareTo(other.text()) <= 0 ? one : other);
                events.computeIfAbsent(said.key(), key -> new TreeSet<>()).add(report.id());
            }
        }
        List<Saying> shown =
                sayings.values().stream().limit(Folding.MOST_LISTED).toList();
        if (shown.stream().anyMatch(one -> shown.stream().anyMatch(one::contradicts))) {
            List<Said> all = new ArrayList<>();
            shown.forEach(one -> all.add(said(one.text(), events.getOrDefault(one.key(), Set.of()))));
            all.sort(Comparator.comparing(Said::value));
            found.add(new Conflict(field, all));
        }
    }

    private static Said said(String value, Set<String> events) {
        return new Said(
                shortened(value),
                events.stream().sorted().limit(Folding.MOST_LISTED).toList());
    }

    private static String shortened(String value) {
        return value.codePointCount(0, value.length()) <= LONGEST_VALUE
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE)) + "…";
    }
}
