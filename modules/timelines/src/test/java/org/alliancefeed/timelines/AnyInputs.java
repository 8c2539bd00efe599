package org.alliancefeed.timelines;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Events, entries of the directory and judgements that have much to do with each other. */
public final class AnyInputs {

    private static final String[] NAMES = {"Huawei", "ZTE Corporation", "AII", "The Union", "union"};
    private static final String[] EVENTS = {"a", "b", "c", "d", "e", "f"};

    private AnyInputs() {}

    public static Arbitrary<List<Record>> upTo(int most) {
        return Arbitraries.frequencyOf(
                        Tuple.of(4, Occurrences.any().map(event -> (Record) event)),
                        Tuple.of(1, statements()),
                        Tuple.of(1, formations()),
                        Tuple.of(1, organizations()),
                        Tuple.of(1, judgementsOfEvents()),
                        Tuple.of(1, differences()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(most);
    }

    /** Many reports that could be of several occurrences of one organization, and editors who decide on some of them. */
    public static Arbitrary<List<Record>> crowdOfUpTo(int most) {
        return Arbitraries.frequencyOf(
                        Tuple.of(6, Occurrences.crowded().map(event -> (Record) event)),
                        Tuple.of(2, judgementsOfEvents()),
                        Tuple.of(1, organizations()))
                .list()
                .ofMinSize(3)
                .ofMaxSize(most);
    }

    /** A report that may be of either of two occurrences, one that an editor has put with it, and what happens to them. */
    public static Arbitrary<List<Record>> undecidedAndUpTo(int more) {
        return Combinators.combine(Arbitraries.shuffle(EVENTS), crowdOfUpTo(more))
                .as((ids, others) -> {
                    List<Record> all = new ArrayList<>();
                    all.add(report(ids.get(0), "2021-03", "2.0"));
                    all.add(report(ids.get(1), "2021-11", "2.1"));
                    all.add(report(ids.get(2), "2021", null));
                    all.add(report(ids.get(3), "2020", "1.0"));
                    all.add(FeedDriver.judged("event:" + ids.get(3), "{'activity': '%s'}".formatted(ids.get(2))));
                    all.addAll(others);
                    return all;
                });
    }

    private static Record report(String id, String when, @Nullable String version) {
        return FeedDriver.event("""
                {'kind': 'publication', 'id': '%s', 'when': '%s', 'title': 'Plenary of members',
                 'participants': [{'organization': 'AII', 'role': 'publisher'}],
                 'publication': {%s}}""".formatted(id, when, version == null ? "" : "'version': '%s'".formatted(version)));
    }

    private static Arbitrary<Record> formations() {
        return Combinators.combine(
                        ids(),
                        revisions(),
                        Arbitraries.of(NAMES),
                        dates(),
                        Arbitraries.of("occurred", "retracted"),
                        Arbitraries.of("formed", "dissolved"))
                .as((id, revision, alliance, when, status, change) ->
                        FeedDriver.event("""
                        {'kind': 'formation', 'id': '%s', 'revision': %d, 'when': '%s', 'status': '%s',
                         'formation': {'alliance': '%s', 'change': '%s'}}""".formatted(id, revision, when, status, alliance, change)));
    }

    private static Arbitrary<Record> statements() {
        return Combinators.combine(
                        ids(), revisions(), Arbitraries.of(NAMES), dates(), Arbitraries.of("occurred", "retracted"))
                .as((id, revision, name, when, status) -> FeedDriver.event(
                        """
                        {'kind': 'statement', 'id': '%s', 'revision': %d, 'when': '%s', 'status': '%s',
                         'participants': [{'organization': '%s', 'role': 'speaker'}], 'denies': ['%s']}""".formatted(id, revision, when, status, name, when.equals("2021") ? "d" : "nothing")));
    }

    private static Arbitrary<Record> organizations() {
        return Combinators.combine(
                        Arbitraries.of("one", "two", "three"),
                        Arbitraries.of(NAMES),
                        Arbitraries.of("official", "alias", "acronym", "former"),
                        Arbitraries.of("null", "'one'", "'two'", "'three'"))
                .as((id, name, type, into) -> FeedDriver.organization(
                        """
                        {'id': '%s', 'names': [{'text': '%s', 'type': '%s'}], 'mergedInto': %s}""".formatted(id, name, type, into.equals("'" + id + "'") ? "null" : into)));
    }

    /** An event that belongs with itself stands for a judgement that is taken back. */
    private static Arbitrary<Record> judgementsOfEvents() {
        return Combinators.combine(ids(), Arbitraries.of("a", "b", "c", "d", "e", "f", "apart", "nobody"))
                .as((id, with) -> with.equals(id)
                        ? new Judged("event:" + id, null)
                        : FeedDriver.judged(
                                "event:" + id,
                                with.equals("apart") ? "{'apart': true}" : "{'activity': '" + with + "'}"));
    }

    private static Arbitrary<Record> differences() {
        return Combinators.combine(
                        Arbitraries.of("one|two", "one|three", "three|two"), Arbitraries.of(true, true, false))
                .as((pair, different) -> different
                        ? FeedDriver.judged("organizations:" + pair, "{'different': true}")
                        : new Judged("organizations:" + pair, null));
    }

    private static Arbitrary<String> ids() {
        return Arbitraries.of(EVENTS);
    }

    private static Arbitrary<Integer> revisions() {
        return Arbitraries.integers().between(1, 3);
    }

    private static Arbitrary<String> dates() {
        return Arbitraries.of("2021", "2021-12-14", "XXXX");
    }
}
