package org.alliancefeed.benchmarks.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alliancefeed.model.matching.Matches;
import org.alliancefeed.model.matching.MatchingRule;
import org.alliancefeed.model.matching.ResolvedEvent;

/**
 * What events come to when all of them are there: the well-dated ones that match are one act; a vague one joins the only
 * act that it fits, and is an act by itself where none fits or several do.
 */
final class Acts {

    private final List<List<ResolvedEvent>> acts = new ArrayList<>();
    private final List<List<ResolvedEvent>> undecided = new ArrayList<>();

    private Acts() {}

    static List<List<ResolvedEvent>> of(Collection<ResolvedEvent> events) {
        Map<String, Acts> blocks = new LinkedHashMap<>();
        events.stream()
                .sorted(Comparator.comparing((ResolvedEvent event) -> Matches.days(event) == null)
                        .thenComparing(Matches::vagueness)
                        .thenComparing(ResolvedEvent::id))
                .forEach(event -> blocks.computeIfAbsent(
                                MatchingRule.of(event.event().kind()).block(event), block -> new Acts())
                        .add(event));
        return blocks.values().stream()
                .flatMap(block -> Stream.concat(block.acts.stream(), block.undecided.stream()))
                .toList();
    }

    private void add(ResolvedEvent event) {
        boolean isVague = Matches.days(event) == null;
        List<List<ResolvedEvent>> found = acts.stream()
                .filter(act -> isVague
                        ? Matches.fits(act.getFirst(), event) != null
                        : act.stream().anyMatch(one -> Matches.same(one, event) != null))
                .toList();
        if (isVague && found.size() > 1) {
            undecided.add(List.of(event));
            return;
        }
        List<ResolvedEvent> joined = new ArrayList<>();
        found.forEach(joined::addAll);
        joined.add(event);
        acts.removeAll(found);
        acts.add(joined);
    }
}
