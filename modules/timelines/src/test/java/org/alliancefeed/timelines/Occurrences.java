package org.alliancefeed.timelines;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.alliancefeed.model.event.Event;

/** Reports of few occurrences by few organizations, so that many of them meet: well dated, vague and not dated at all. */
final class Occurrences {

    static final String[] NAMES = {"Huawei", "ZTE Corporation", "AII", "The Union", "union"};

    private static final String[] IDS = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j"};

    private static final String[] DATES = {
        "2021-12-14",
        "2021-12-15",
        "2021-12-14/2021-12-16",
        "2021-12-18",
        "2022-01-20",
        "2021",
        "2021-12",
        "2022",
        "[..2021-12-31]",
        "XXXX",
        "2021?-12-14",
        "2020/2023"
    };

    private static final String[] TITLES = {
        "Plenary meeting",
        "18th plenary meeting",
        "17th plenary meeting",
        "Spring summit of members",
        "全体会议在深圳召开",
        "Mitgliederversammlung"
    };

    private Occurrences() {}

    static Arbitrary<Event> any() {
        return Combinators.combine(
                        Arbitraries.of(IDS),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.frequencyOf(
                                Tuple.of(5, Arbitraries.just("occurred")),
                                Tuple.of(1, Arbitraries.of("planned", "cancelled")),
                                Tuple.of(1, Arbitraries.just("retracted"))),
                        Arbitraries.of(DATES),
                        Arbitraries.of(TITLES).injectNull(0.3),
                        Arbitraries.of(NAMES),
                        Arbitraries.of(NAMES),
                        details())
                .as((id, revision, status, when, title, one, other, details) -> FeedDriver.event("""
                        {'id': '%s', 'revision': %d, 'status': '%s', 'when': '%s', %s
                         'participants': [{'organization': '%s', 'role': '%s'}, {'organization': '%s', 'role': '%s'}],
                         'sources': %s, %s %s}""".formatted(
                                id,
                                revision,
                                status,
                                when,
                                title == null ? "" : "'title': '%s',".formatted(title),
                                one,
                                details.role(),
                                other,
                                details.role(),
                                source(id, revision),
                                speaksOf(id, revision, one),
                                details.json())));
    }

    /** Reports of meetings of one convener, or of its documents, within a few days: each says more or less of which it is. */
    static Arbitrary<Event> crowded() {
        return Combinators.combine(
                        Arbitraries.of(IDS),
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.frequencyOf(
                                Tuple.of(9, Arbitraries.just("occurred")), Tuple.of(1, Arbitraries.just("retracted"))),
                        Arbitraries.of(
                                "2021-12-14",
                                "2021-12-15",
                                "2021-12-16",
                                "2021-12-14/2021-12-16",
                                "2021-12-18",
                                "2021-12"),
                        Arbitraries.of(
                                        "Plenary of members",
                                        "18th plenary of members",
                                        "Spring summit",
                                        "第18次全体会议",
                                        "全体会议在深圳召开")
                                .injectNull(0.4),
                        Arbitraries.of("", "", "'language': 'de',", "'partOf': 'a',", "'denies': ['b'],"),
                        Arbitraries.of(
                                "'kind': 'meeting', 'meeting': {'ordinal': 17}",
                                "'kind': 'meeting', 'meeting': {'series': 'Plenary'}",
                                "'kind': 'meeting'",
                                "'kind': 'meeting'",
                                "'kind': 'publication', 'publication': {'version': '2.0'}",
                                "'kind': 'publication', 'publication': {'version': '2.1'}",
                                "'kind': 'publication'"))
                .as((id, revision, status, when, title, rest, details) -> FeedDriver.event("""
                        {'id': '%s', 'revision': %d, 'status': '%s', 'when': '%s', %s %s
                         'participants': [{'organization': 'AII', 'role': '%s'}], %s}""".formatted(
                                id,
                                revision,
                                status,
                                when,
                                title == null ? "" : "'title': '%s',".formatted(title),
                                rest,
                                details.contains("meeting") ? "convener" : "publisher",
                                details)));
    }

    /** Some events name a source, and some of those say when it was published. */
    private static String source(String id, int revision) {
        return switch ((id.charAt(0) + revision) % 4) {
            case 0 -> "[{'id': 's-%s', 'publishedOn': '2021-12-20'}]".formatted(id);
            case 1 -> "[{'id': 's-%s', 'publishedOn': '2022', 'derivedFrom': ['s-a']}]".formatted(id);
            case 2 -> "[{'id': 's-%s'}]".formatted(id);
            default -> "[]";
        };
    }

    /** Some events deny others, or their sources, or are a part of one. */
    private static String speaksOf(String id, int revision, String name) {
        return switch ((id.charAt(0) * 3 + revision * 5 + name.length()) % 8) {
            case 0 -> "'denies': ['a', 's-b'],";
            case 1 -> "'denies': ['s-a', 's-e'],";
            case 2 -> "'denies': ['c'],";
            case 3 -> "'partOf': 'b',";
            default -> "";
        };
    }

    private record Details(String role, String json) {}

    private static Arbitrary<Details> details() {
        return Arbitraries.of(
                new Details("convener", "'kind': 'meeting'"),
                new Details("convener", "'kind': 'meeting'"),
                new Details("convener", "'kind': 'meeting', 'language': 'de'"),
                new Details("convener", "'kind': 'meeting', 'meeting': {'ordinal': 18}"),
                new Details("convener", "'kind': 'meeting', 'meeting': {'ordinal': 17}"),
                new Details("convener", "'kind': 'meeting', 'meeting': {'series': 'Plenary'}"),
                new Details("signatory", "'kind': 'declaration'"),
                new Details("signatory", "'kind': 'declaration', 'declaration': {'type': 'letter-of-intent'}"),
                new Details("speaker", "'kind': 'statement'"),
                new Details("publisher", "'kind': 'publication', 'publication': {'version': '1.0'}"),
                new Details("publisher", "'kind': 'publication'"),
                new Details("publisher", "'kind': 'publication', 'publication': {'version': '2.0'}"),
                new Details(
                        "signatory", "'kind': 'declaration', 'declaration': {'documentTitle': 'Charter of members'}"),
                new Details(
                        "signatory", "'kind': 'declaration', 'declaration': {'documentTitle': 'Roadmap of members'}"),
                new Details("mentioned", "'kind': 'formation', 'formation': {'alliance': 'AII'}"),
                new Details("mentioned", "'kind': 'formation', 'formation': {'alliance': 'AII', 'change': 'renamed'}"),
                new Details(
                        "mentioned",
                        "'kind': 'membership', 'membership': {'alliance': 'AII', 'member': 'union', 'change': 'left'}"),
                new Details(
                        "mentioned",
                        "'kind': 'membership', 'membership': {'alliance': 'AII', 'member': 'union', 'change': 'suspended'}"),
                new Details(
                        "mentioned",
                        "'kind': 'appointment', 'appointment': {'person': 'Hu Jianbo', 'organization': 'AII'}"));
    }
}
