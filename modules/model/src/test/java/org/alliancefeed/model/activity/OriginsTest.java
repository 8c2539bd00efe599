package org.alliancefeed.model.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alliancefeed.model.matching.ResolvedEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many sources of an activity are independent of one another. */
class OriginsTest {

    /** Each source with those that it is derived from: {@code rcr<scmp} is a rewrite. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            scmp                                | 1
            scmp scmp                           | 1
            scmp xinhua                         | 2
            # A rewrite of a story is no second witness
            scmp rcr<scmp                       | 1
            rcr<scmp                            | 1
            scmp rcr<scmp blog<rcr              | 1
            scmp blog<rcr                       | 2
            # Two papers that print one agency's text are one
            scmp<xinhua daily<xinhua            | 1
            scmp<xinhua daily<xinhua xinhua     | 1
            # What has two origins adds both
            digest<scmp,xinhua                  | 2
            digest<scmp,xinhua scmp             | 2
            digest<scmp,xinhua scmp<xinhua      | 1
            # What one report calls an original, another knows to be derived
            scmp scmp<xinhua                    | 1
            # Circles
            a<a                                 | 1
            a<b b<a                             | 1
            a<b b<c c<a                         | 1
            a<b b<a c                           | 2
            a<b b<a c<d d<c                     | 2
            # What derives from a circle is what the circle is
            a<b b<c c<b                         | 1
            z<b b<c c<b                         | 1
            z<y y<b b<c c<b                     | 1
            a<b b<c c<b z<c                     | 1
            # A circle that somewhere leads out of itself is no origin
            a<b b<a,scmp                        | 1
            a<b b<a,scmp scmp                   | 1
            # A source of a circle and of another origin
            digest<a,scmp a<b b<a               | 2
            """)
    void independentSourcesAreTheEndsOfTheChains(String sources, int independent) {
        List<ResolvedEvent> reports = new ArrayList<>();
        for (String source : sources.split(" ", -1)) {
            reports.add(report("event-" + reports.size(), source));
        }

        assertThat(Folding.fold(reports).independentSources()).isEqualTo(independent);
        assertThat(Folding.fold(reports.reversed()).independentSources()).isEqualTo(independent);
        assertThat(Folding.fold(List.of(report("all-in-one", sources))).independentSources())
                .isEqualTo(independent);
    }

    @Test
    void onePublishersOnePageIsOneSourceUnderWhateverIds() {
        String source = """
                kind: meeting
                participants: [{organization: AII}]
                id: %s
                sources: [{id: %1$s, publisher: %s, url: %s, derivedFrom: [%s]}]
                """;
        ResolvedEvent one = Reports.report(source.formatted("a", "Huawei", "https://huawei.com/n/1", ""));
        ResolvedEvent same = Reports.report(source.formatted("b", "HUAWEI", "https://huawei.com/n/1", ""));
        ResolvedEvent otherPage = Reports.report(source.formatted("c", "Huawei", "https://huawei.com/n/2", ""));
        ResolvedEvent otherPublisher = Reports.report(source.formatted("d", "RCR", "https://huawei.com/n/1", ""));
        ResolvedEvent rewrite = Reports.report(source.formatted("e", "Daily", "https://daily.com", "b"));
        ResolvedEvent itself = Reports.report(source.formatted("f", "Huawei", "https://huawei.com/n/1", "a"));

        assertThat(independent(one, same)).isEqualTo(1);
        assertThat(independent(one, otherPage)).isEqualTo(2);
        assertThat(independent(one, otherPublisher)).isEqualTo(2);
        assertThat(independent(one, same, rewrite)).isEqualTo(1);
        assertThat(independent(one, rewrite)).isEqualTo(2);
        assertThat(independent(one, itself)).isEqualTo(1);
    }

    private static int independent(ResolvedEvent... reports) {
        List<ResolvedEvent> all = List.of(reports);
        int independent = Folding.fold(all).independentSources();
        assertThat(Folding.fold(all.reversed()).independentSources()).isEqualTo(independent);
        return independent;
    }

    @Test
    void eventsThatNameNoSourceAreOneTogether() {
        assertThat(Folding.fold(List.of(report("a", ""), report("b", ""), report("c", "scmp"), report("d", "scmp")))
                        .independentSources())
                .isEqualTo(2);
    }

    @Test
    void anEventThatIsNamedLikeASourceIsNotThatSource() {
        assertThat(Folding.fold(List.of(report("scmp", ""), report("a", "scmp")))
                        .independentSources())
                .isEqualTo(2);
    }

    @Test
    void aChainOfAnyLengthIsOneOrigin() {
        List<ResolvedEvent> reports = Stream.iterate(1, link -> link < 20_000, link -> link + 1)
                .map(link -> report("event-" + link, "s" + link + "<s" + (link - 1)))
                .toList();

        assertThat(Folding.fold(reports).independentSources()).isEqualTo(1);
    }

    private static ResolvedEvent report(String id, String sources) {
        Map<String, String> derivedFrom = new HashMap<>();
        for (String source : sources.isEmpty() ? new String[0] : sources.split(" ", -1)) {
            String[] parts = source.split("<", -1);
            derivedFrom.merge(parts[0], parts.length > 1 ? parts[1] : "", (one, other) -> one + other);
        }
        StringBuilder yaml = new StringBuilder("kind: meeting\nparticipants: [{organization: AII}]\nid: " + id);
        yaml.append("\nsources:");
        derivedFrom.forEach((source, origins) -> yaml.append("\n  - {id: ")
                .append(source)
                .append(", derivedFrom: [")
                .append(origins)
                .append("]}"));
        return Reports.report(yaml.toString());
    }
}
