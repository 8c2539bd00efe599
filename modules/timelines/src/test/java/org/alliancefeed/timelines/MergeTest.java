package org.alliancefeed.timelines;

import static org.assertj.core.api.Assertions.assertThat;

import org.alliancefeed.model.event.Publication;
import org.alliancefeed.model.event.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MergeTest {

    private static final String FORMATION = """
            {'kind': 'formation', 'id': '%s', 'when': '%s', 'formation': {'alliance': '%s'},
             'participants': [{'organization': 'Huawei', 'role': 'founder'}],
             'sources': [{'id': '%1$s-source', 'derivedFrom': %s}]}""";

    private final FeedDriver feed = new FeedDriver();

    @AfterEach
    void close() {
        feed.close();
    }

    private void formation(String id, String when, String alliance, String derivedFrom) {
        feed.publish(FORMATION.formatted(id, when, alliance, derivedFrom));
    }

    @Test
    void two_reports_of_one_formation_are_one_activity_under_the_least_id() {
        formation("b", "2023", "Shenzhen Union", "['a-source']");
        formation("a", "2023-05-19", "The Shenzhen Union", "[]");

        assertThat(feed.activity("a")).satisfies(activity -> {
            assertThat(activity.events()).containsExactly("a", "b");
            assertThat(activity.reports()).isEqualTo(2);
            assertThat(activity.independentSources()).isEqualTo(1);
            assertThat(activity.when().text()).isEqualTo("2023-05-19");
        });
        assertThat(feed.state("b").mergedInto()).isEqualTo("a");
        assertThat(feed.timeline("~huawei")).containsExactly("a");
    }

    @Test
    void another_alliance_is_another_formation() {
        formation("a", "2023", "Shenzhen Union", "[]");
        formation("b", "2023", "Guangdong Union", "[]");

        assertThat(feed.timeline("~huawei")).containsExactly("a", "b");
    }

    @Test
    void the_same_words_under_two_ids_are_one_activity() {
        for (String id : new String[] {"x", "y"}) {
            feed.publish("""
                    {'kind': 'statement', 'id': '%s', 'title': 'same',
                     'participants': [{'organization': 'Huawei', 'role': 'speaker'}]}""".formatted(id));
        }

        assertThat(feed.timeline("~huawei")).containsExactly("x");
        assertThat(feed.activity("x").reports()).isEqualTo(2);
    }

    @Test
    void a_directory_that_tells_two_alliances_apart_splits_the_activity_and_one_that_joins_them_makes_it_one() {
        formation("a", "2023", "Shenzhen Union", "[]");
        formation("b", "2023", "SZ Union", "[]");
        feed.directory("{'id': 'union', 'names': [{'text': 'Shenzhen Union'}, {'text': 'SZ Union'}]}");

        assertThat(feed.timeline("union")).containsExactly("a");
        assertThat(feed.state("b").mergedInto()).isEqualTo("a");

        feed.directory("{'id': 'union', 'names': [{'text': 'Shenzhen Union'}]}");

        assertThat(feed.timeline("union")).containsExactly("a");
        assertThat(feed.timeline("~sz-union")).containsExactly("b");
        assertThat(feed.activity("b").reports()).isEqualTo(1);
    }

    @Test
    void retracting_the_least_report_hands_the_activity_to_the_next_and_leaves_a_redirect() {
        formation("a", "2023", "Shenzhen Union", "[]");
        formation("b", "2023", "Shenzhen Union", "[]");
        feed.publish("""
                {'kind': 'formation', 'id': 'a', 'revision': 2, 'status': 'retracted',
                 'formation': {'alliance': 'Shenzhen Union'}}""");

        assertThat(feed.activity("b").reports()).isEqualTo(1);
        assertThat(feed.state("a").mergedInto()).isEqualTo("b");
        assertThat(feed.timeline("~shenzhen-union")).containsExactly("b");
    }

    @Test
    void a_report_that_comes_to_speak_of_another_alliance_moves_there() {
        formation("a", "2023", "Shenzhen Union", "[]");
        formation("b", "2023", "Shenzhen Union", "[]");
        feed.publish("""
                {'kind': 'formation', 'id': 'a', 'revision': 2, 'formation': {'alliance': 'Guangdong Union'}}""");

        assertThat(feed.timeline("~shenzhen-union")).containsExactly("b");
        assertThat(feed.timeline("~guangdong-union")).containsExactly("a");

        feed.publish("""
                {'kind': 'formation', 'id': 'a', 'revision': 3, 'formation': {'alliance': 'Shenzhen Union'}}""");

        assertThat(feed.timeline("~shenzhen-union")).containsExactly("a");
        assertThat(feed.timeline("~guangdong-union")).isEmpty();
        assertThat(feed.state("b").mergedInto()).isEqualTo("a");
    }

    private static final String REPORT = """
            {'kind': 'publication', 'id': '%s', 'when': '%s', 'title': 'White paper', 'publication': {%s},
             'participants': [{'organization': 'AII', 'role': 'publisher'}]}""";

    @Test
    void a_vague_report_that_says_too_little_holds_no_two_versions_together() {
        feed.publish(REPORT.formatted("a", "2021", "'version': '1.0'"));
        feed.publish(REPORT.formatted("b", "2021", "'version': '2.0'"));
        feed.publish(REPORT.formatted("c", "2021", ""));

        assertThat(feed.activity("a").reports()).isEqualTo(1);
        assertThat(feed.activity("b").reports()).isEqualTo(1);
        assertThat(feed.activity("c").mayBe()).containsExactly("a", "b");
    }

    @Test
    void a_change_of_what_an_editor_put_with_a_report_leaves_what_that_may_be() {
        feed.publish(REPORT.formatted("b", "2021", "'version': '1.0'"));
        feed.publish(REPORT.formatted("c", "2021", "'version': '2.0'"));
        feed.publish(REPORT.formatted("d", "2021", ""));
        feed.publish(REPORT.formatted("a", "2020", "'version': '0.9'"));
        feed.judge("event:a", "{'activity': 'd'}");
        assertThat(feed.activity("a").events()).containsExactly("a", "d");
        assertThat(feed.activity("a").mayBe()).containsExactly("b", "c");

        feed.publish(REPORT.formatted("a", "2019", "'version': '0.9'").replaceFirst("\\{", "{'revision': 2, "));

        assertThat(feed.activity("a").mayBe()).containsExactly("b", "c");
    }

    @Test
    void what_one_report_leaves_open_another_one_says() {
        feed.publish(REPORT.formatted("a", "2021-05-01", ""));
        feed.publish(REPORT.formatted("b", "2021-05-02", "'version': '2.0'"));

        assertThat(feed.activity("a").details())
                .isInstanceOfSatisfying(Publication.class, publication -> assertThat(publication.version())
                        .isEqualTo("2.0"));
    }

    @Test
    void what_replaces_another_document_or_denies_a_report_is_no_other_report_of_it() {
        feed.publish(REPORT.formatted("a", "2021-05-01", ""));
        feed.publish(REPORT.formatted("b", "2021-05-02", "'supersedes': ['a']"));
        feed.publish(REPORT.formatted("c", "2021-05-01", "").replace("'kind'", "'denies': ['a', 'b'], 'kind'"));

        assertThat(feed.timeline("~aii")).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void a_plan_that_is_printed_late_undoes_nothing_that_was_seen() {
        String meeting = """
                {'kind': 'meeting', 'id': '%s', 'status': '%s', 'when': '2026-10-01', 'title': 'Assembly of members',
                 'participants': [{'organization': 'AII', 'role': 'convener'}],
                 'sources': [{'id': '%1$s', 'publishedOn': '%s'}]}""";
        feed.publish(meeting.formatted("a", "occurred", "2026-10-02"));
        feed.publish(meeting.formatted("b", "planned", "2026-10-03"));

        assertThat(feed.activity("a").status()).isEqualTo(Status.OCCURRED);
    }
}
