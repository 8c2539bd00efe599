package org.alliancefeed.timelines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Well-dated reports that say too little to choose between two occurrences. */
class LooseTiesTest {

    private static final String MEETING = """
            {'kind': 'meeting', 'id': '%s', 'when': '%s', %s
             'participants': [{'organization': 'AII', 'role': 'convener'}]}""";
    private static final String PUBLICATION = """
            {'kind': 'publication', 'id': '%s', 'when': '2021-05-0%d', 'title': 'Reference architecture',
             'publication': {%s}, 'participants': [{'organization': 'AII', 'role': 'publisher'}]}""";

    private final FeedDriver feed = new FeedDriver();

    @AfterEach
    void close() {
        feed.close();
    }

    @Test
    void a_report_without_a_number_may_be_of_either_assembly_of_the_day() {
        meeting("a", "2021-12-16", "'title': 'Third assembly of members',");
        meeting("b", "2021-12-16", "'title': 'Fourth assembly of members',");
        meeting("c", "2021-12-16", "");
        meeting("d", "2021-12-16", "'title': '会员大会在深圳召开',");

        assertIsAlone("a");
        assertIsAlone("b");
        assertThat(feed.activity("c").events()).containsExactly("c", "d");
        assertThat(feed.activity("c").mayBe()).containsExactly("a", "b");
    }

    @Test
    void it_is_of_the_assembly_that_is_left_when_the_other_one_goes() {
        meeting("a", "2021-12-16", "'title': 'Third assembly of members',");
        meeting("b", "2021-12-16", "'title': 'Fourth assembly of members',");
        meeting("c", "2021-12-16", "");
        assertThat(feed.activity("c").mayBe()).containsExactly("a", "b");

        meeting("b", "2021-12-16", "'revision': 2, 'status': 'retracted', 'title': 'Fourth assembly of members',");

        assertThat(feed.activity("a").events()).containsExactly("a", "c");
        assertThat(feed.activity("a").mayBe()).isEmpty();
    }

    @Test
    void a_title_in_another_language_does_not_choose_either() {
        meeting("a", "2021-12-16", "'language': 'en', 'title': 'Security workshop of members',");
        meeting("b", "2021-12-16", "'language': 'en', 'title': 'Data spaces summit',");
        meeting("c", "2021-12-16", "'language': 'de', 'title': 'Tagung der Mitglieder',");

        assertIsAlone("a");
        assertIsAlone("b");
        assertThat(feed.activity("c").mayBe()).containsExactly("a", "b");
    }

    @Test
    void a_number_chooses_whatever_else_is_on_that_day() {
        meeting("plenary", "2021-12-14/2021-12-16", "'title': '18th working group plenary',");
        meeting("plenary-zh", "2021-12-16", "'title': '第18次工作组全会',");
        meeting("conference", "2021-12-16", "'title': 'Achievement conference',");

        assertThat(feed.activity("plenary").events()).containsExactly("plenary", "plenary-zh");
        assertIsAlone("conference");
    }

    @Test
    void a_plenary_and_its_part_are_two_whoever_speaks_of_a_meeting() {
        meeting("plenary", "2021-12-14/2021-12-16", "");
        meeting("part", "2021-12-15", "'partOf': 'plenary',");
        meeting("report", "2021-12-15", "");

        assertIsAlone("plenary");
        assertIsAlone("part");
        assertThat(feed.activity("report").mayBe()).containsExactly("part", "plenary");
    }

    @Test
    void a_report_without_a_version_may_be_of_either() {
        feed.publish(PUBLICATION.formatted("a", 2, "'version': '2.0'"));
        feed.publish(PUBLICATION.formatted("c", 3, ""));
        assertThat(feed.activity("a").reports()).isEqualTo(2);

        feed.publish(PUBLICATION.formatted("b", 4, "'version': '2.1'"));

        assertIsAlone("a");
        assertIsAlone("b");
        assertThat(feed.activity("c").mayBe()).containsExactly("a", "b");
    }

    @Test
    void a_part_is_none_of_the_reports_of_its_whole_however_many_there_are() {
        String title = "'title': 'Plenary of members',";
        meeting("part", "2021-12-15", title + "'partOf': 'whole',");
        meeting("report", "2021-12-15", title);
        meeting("whole", "2021-12-14/2021-12-16", title);

        assertThat(feed.activity("report").events()).containsExactly("report", "whole");
        assertIsAlone("part");
    }

    @Test
    void whoever_denies_a_report_is_not_one_with_those_that_repeat_it() {
        for (String event : new String[] {
            "'id': 'a', 'when': '2024-03-03'",
            "'id': 'b', 'when': '2024-03-04'",
            "'id': 'd', 'when': '2024-03-05', 'denies': ['a']",
            "'id': 'e', 'when': '2024-03', 'denies': ['a']"
        }) {
            feed.publish("""
                    {'kind': 'membership', %s, 'membership': {'alliance': 'AII', 'member': 'ZTE', 'change': 'left'}}""".formatted(event));
        }

        assertThat(feed.activity("a").events()).containsExactly("a", "b");
        assertThat(feed.activity("d").events()).containsExactly("d", "e");
    }

    @Test
    void two_that_choose_alike_do_not_join_what_they_cannot_choose() {
        meeting("g", "2021-12-14/2021-12-15", "");
        meeting("o1", "2021-12-14", "");
        meeting("o2", "2021-12-14", "'title': 'Security workshop of members',");
        meeting("o3", "2021-12-15", "'title': 'Data spaces summit',");
        meeting("o4", "2021-12-15", "");

        assertThat(feed.activity("o1").events()).containsExactly("o1", "o2");
        assertThat(feed.activity("o3").events()).containsExactly("o3", "o4");
        assertThat(feed.activity("g").events()).containsExactly("g");
        assertThat(feed.activity("g").mayBe()).containsExactly("o1", "o2", "o3", "o4");
    }

    @Test
    void a_chain_of_reports_none_of_which_has_to_choose_joins_no_two_meetings() {
        meeting("a", "2021-12-14", "'title': 'Security workshop of members',");
        meeting("x", "2021-12-14/2021-12-15", "");
        meeting("y", "2021-12-15/2021-12-16", "");
        meeting("b", "2021-12-16", "'title': 'Data spaces summit',");

        for (String id : new String[] {"a", "x", "y", "b"}) {
            assertThat(feed.activity(id).events()).containsExactly(id);
        }
        assertThat(feed.activity("x").mayBe()).containsExactly("a", "y");
    }

    private void meeting(String id, String when, String rest) {
        feed.publish(MEETING.formatted(id, when, rest));
    }

    private void assertIsAlone(String id) {
        assertThat(feed.activity(id).events()).containsExactly(id);
        assertThat(feed.activity(id).mayBe()).isEmpty();
    }
}
