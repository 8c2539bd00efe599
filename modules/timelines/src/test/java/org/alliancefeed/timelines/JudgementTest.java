package org.alliancefeed.timelines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.alliancefeed.model.judgement.Effect;
import org.alliancefeed.model.judgement.Judgement;
import org.alliancefeed.model.judgement.Ruling;
import org.alliancefeed.topics.FeedTopic;
import org.alliancefeed.topics.PlacedEvent;
import org.alliancefeed.topics.RejectedRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What RESOLVE makes of an editor's word, and that it takes it back. */
class JudgementTest {

    private static final String STATEMENT = """
            {'kind': 'statement', 'id': '%s', 'when': '2021', 'title': '%1$s',
             'participants': [{'organization': '%s', 'role': 'speaker'}]}""";

    private static final String FORMATION = """
            {'kind': 'formation', 'id': '%s', 'when': '2021', 'formation': {'alliance': '%s'}}""";

    private static final String BELONGS = "{'activity': '%s'}";

    private static final String DIFFERENT = "{'different': true, 'by': 'ed', 'why': 'two firms'}";

    private final FeedDriver feed = new FeedDriver();

    @AfterEach
    void close() {
        feed.close();
    }

    private void statement(String id, String organization) {
        feed.publish(STATEMENT.formatted(id, organization));
    }

    private void formation(String id, String alliance) {
        feed.publish(FORMATION.formatted(id, alliance));
    }

    private void belongs(String id, String with) {
        feed.judge("event:" + id, BELONGS.formatted(with));
    }

    private String block(String id) {
        return feed.placed(id).block();
    }

    private void assertBelongs(String id, String root) {
        assertThat(feed.placed(id)).satisfies(placed -> {
            assertThat(placed.belongsWith()).isEqualTo(root);
            assertThat(placed.block()).isEqualTo(block(root));
        });
    }

    private void assertStandsByItself(String id, String ownBlock) {
        assertThat(feed.placed(id)).satisfies(placed -> {
            assertThat(placed.belongsWith()).isNull();
            assertThat(placed.block()).isEqualTo(ownBlock);
        });
    }

    @Test
    void a_merge_of_two_who_are_judged_different_is_not_followed_until_that_is_taken_back() {
        feed.directory("{'id': 'a', 'names': [{'text': 'Alpha'}], 'mergedInto': 'b'}");
        feed.directory("{'id': 'b', 'names': [{'text': 'Beta'}]}");
        statement("s", "Alpha");
        statement("t", "Beta");
        assertThat(feed.timeline("b")).containsExactly("s", "t");

        feed.judge("organizations:a|b", DIFFERENT);

        assertThat(feed.timeline("a")).containsExactly("s");
        assertThat(feed.timeline("b")).containsExactly("t");

        feed.takeBack("organizations:a|b");

        assertThat(feed.timeline("a")).isEmpty();
        assertThat(feed.timeline("b")).containsExactly("s", "t");
    }

    @Test
    void a_merge_that_comes_after_the_judgement_is_not_followed_either() {
        feed.judge("organizations:a|b", DIFFERENT);
        statement("s", "Alpha");
        feed.directory("{'id': 'b', 'names': [{'text': 'Beta'}]}");
        feed.directory("{'id': 'a', 'names': [{'text': 'Alpha'}], 'mergedInto': 'b'}");

        assertThat(feed.timeline("a")).containsExactly("s");
    }

    @Test
    void whoever_was_merged_into_one_of_the_two_moves_with_that_one() {
        feed.directory("{'id': 'x', 'names': [{'text': 'Xi'}], 'mergedInto': 'a'}");
        feed.directory("{'id': 'a', 'names': [{'text': 'Alpha'}], 'mergedInto': 'b'}");
        feed.directory("{'id': 'b', 'names': [{'text': 'Beta'}]}");
        statement("s", "Xi");
        assertThat(feed.timeline("b")).containsExactly("s");

        feed.judge("organizations:a|b", DIFFERENT);

        assertThat(feed.timeline("a")).containsExactly("s");
    }

    @Test
    void a_name_that_two_claim_stays_ambiguous_when_they_are_judged_different() {
        feed.directory("{'id': 'a', 'names': [{'text': 'Mercury'}]}");
        feed.directory("{'id': 'b', 'names': [{'text': 'Mercury'}]}");
        statement("s", "Mercury");
        feed.judge("organizations:a|b", DIFFERENT);

        assertThat(feed.timeline("~mercury")).containsExactly("s");
    }

    @Test
    void an_event_is_placed_with_the_one_that_it_belongs_with_until_that_is_taken_back() {
        formation("f", "Union");
        formation("s", "Huawei");
        String own = block("s");

        belongs("s", "f");

        assertBelongs("s", "f");
        assertThat(own).isNotEqualTo(block("f"));

        feed.takeBack("event:s");

        assertStandsByItself("s", own);
        assertThat(feed.timeline("~huawei")).containsExactly("s");
    }

    @Test
    void a_judgement_that_comes_before_the_events_waits_for_them() {
        belongs("s", "f");
        formation("s", "Huawei");
        assertThat(feed.placed("s").belongsWith()).isNull();

        formation("f", "Union");

        assertBelongs("s", "f");
    }

    @Test
    void an_event_follows_the_one_that_it_belongs_with_into_another_block() {
        formation("f", "Union");
        formation("g", "Other Union");
        belongs("g", "f");
        String before = block("f");

        feed.directory("{'id': 'union', 'names': [{'text': 'Union'}]}");

        assertThat(block("f")).isNotEqualTo(before);
        assertBelongs("g", "f");
    }

    private void assertHasNoEffect(String id, Effect effect) {
        assertThat(feed.placed(id)).satisfies(placed -> {
            assertThat(placed.belongsWith()).isNull();
            assertThat(Objects.requireNonNull(placed.ruling()).effect()).isEqualTo(effect);
        });
        assertThat(feed.activity(id).events()).containsExactly(id);
    }

    @Test
    void events_of_two_kinds_are_not_one_whatever_an_editor_says() {
        belongs("s", "f");
        formation("f", "Union");
        statement("s", "Huawei");

        assertHasNoEffect("s", Effect.OTHER_KIND);

        feed.publish("{'kind': 'statement', 'id': 'f', 'revision': 2,"
                + " 'participants': [{'organization': 'Union', 'role': 'speaker'}]}");

        assertBelongs("s", "f");
        assertThat(feed.activity("f").events()).containsExactly("f", "s");
    }

    @Test
    void a_part_is_not_one_with_its_whole_whatever_an_editor_says() {
        String part = """
                {'kind': 'formation', 'id': '%s', 'partOf': '%s', 'formation': {'alliance': 'Union'}}""";
        formation("whole", "Other Union");
        feed.publish(part.formatted("part", "whole"));
        belongs("part", "whole");
        assertHasNoEffect("part", Effect.PART_AND_WHOLE);

        feed.takeBack("event:part");
        belongs("whole", "part");
        assertHasNoEffect("whole", Effect.PART_AND_WHOLE);
    }

    @Test
    void a_judgement_has_no_effect_while_the_event_that_it_names_is_retracted() {
        formation("f", "Union");
        formation("g", "Other Union");
        formation("h", "Other Union");
        belongs("g", "f");
        assertThat(feed.activity("f").events()).containsExactly("f", "g");

        feed.publish("{'kind': 'formation', 'id': 'f', 'revision': 2, 'status': 'retracted',"
                + " 'formation': {'alliance': 'Union'}}");

        assertThat(feed.placed("g").ruling()).extracting(Ruling::effect).isEqualTo(Effect.EVENT_RETRACTED);
        assertThat(feed.activity("g").events()).containsExactly("g", "h");
        assertThat(feed.state("f").withdrawn()).isNotNull();

        feed.publish("{'kind': 'formation', 'id': 'f', 'revision': 3, 'formation': {'alliance': 'Union'}}");

        assertThat(feed.activity("f").events()).containsExactly("f", "g");
    }

    @Test
    void who_judged_when_and_why_goes_with_the_event_and_so_does_a_change_of_it() {
        formation("f", "Union");
        feed.judge("event:f", "{'apart': true, 'by': 'Ada', 'at': '2026-03-01T12:00:00Z', 'why': 'another union'}");

        assertThat(feed.placed("f").ruling())
                .isEqualTo(new Ruling(
                        new Judgement(null, true, false, "Ada", "2026-03-01T12:00:00Z", "another union"),
                        Effect.IN_FORCE));

        feed.judge("event:f", "{'apart': true, 'by': 'Ada', 'why': 'a namesake'}");

        assertThat(Objects.requireNonNull(feed.placed("f").ruling()).judgement().why())
                .isEqualTo("a namesake");
    }

    @Test
    void an_activity_is_split_in_two_by_setting_one_event_apart_and_putting_another_with_it() {
        for (String id : new String[] {"f", "g", "h", "i"}) {
            formation(id, "Union");
        }
        feed.judge("event:h", "{'apart': true}");
        belongs("i", "h");

        assertThat(feed.activity("f").events()).containsExactly("f", "g");
        assertThat(feed.activity("h").events()).containsExactly("h", "i");
    }

    @Test
    void a_chain_ends_at_the_last_and_breaks_where_a_link_is_taken_back() {
        formation("f", "Union");
        formation("g", "Other Union");
        formation("h", "Third Union");
        String ownOfG = block("g");
        belongs("h", "g");
        belongs("g", "f");
        assertBelongs("h", "f");
        assertBelongs("g", "f");

        feed.takeBack("event:g");

        assertStandsByItself("g", ownOfG);
        assertBelongs("h", "g");
    }

    @Test
    void in_a_circle_all_belong_with_the_least_and_a_judgement_that_changes_opens_it() {
        formation("f", "Union");
        formation("g", "Other Union");
        formation("h", "Third Union");
        belongs("f", "g");
        belongs("g", "h");
        belongs("h", "f");
        assertThat(feed.placed("f").belongsWith()).isNull();
        assertBelongs("g", "f");
        assertBelongs("h", "f");

        feed.judge("event:h", "{'apart': true}");

        assertBelongs("f", "h");
        assertBelongs("g", "h");
        assertThat(feed.placed("h")).satisfies(placed -> {
            assertThat(placed.belongsWith()).isNull();
            assertThat(placed.apart()).isTrue();
        });
    }

    @Test
    void an_event_that_is_judged_apart_says_so_to_its_block_until_that_is_taken_back() {
        feed.judge("event:s", "{'apart': true}");
        statement("s", "Huawei");
        assertThat(feed.placed("s").apart()).isTrue();

        feed.takeBack("event:s");

        assertThat(feed.placed("s").apart()).isFalse();
        assertThat(feed.placed("s").placement()).isEqualTo(1);
    }

    @Test
    void placements_count_blocks_and_not_judgements() {
        formation("f", "Union");
        formation("g", "The Union");

        belongs("g", "f");

        assertBelongs("g", "f");
        assertThat(feed.placed("g").placement()).isEqualTo(1);
    }

    @Test
    void a_newer_revision_stays_with_the_event_that_it_belongs_with() {
        formation("f", "Union");
        formation("g", "Other Union");
        belongs("g", "f");

        feed.publish("""
                {'kind': 'formation', 'id': 'g', 'revision': 2, 'formation': {'alliance': 'Third Union'}}""");

        assertBelongs("g", "f");
        assertThat(feed.placed("g")).extracting(PlacedEvent::placement).isEqualTo(2L);
    }

    @Test
    void what_is_no_judgement_is_rejected_with_the_reason() {
        feed.send(FeedTopic.JUDGEMENTS, "event:s", "no avro".getBytes(StandardCharsets.UTF_8));
        feed.judge("organizations:b|a", DIFFERENT);
        feed.judge("event:s", DIFFERENT);
        feed.takeBack("s");

        assertThat(feed.rejected())
                .allSatisfy(rejected -> assertThat(rejected.stage()).isEqualTo("judgements"))
                .extracting(RejectedRecord::reason)
                .satisfiesExactly(
                        reason -> assertThat(reason).contains("wire format"),
                        reason -> assertThat(reason).contains("the lower id comes first: organizations:a|b"),
                        reason -> assertThat(reason).contains("'activity' or 'apart'"),
                        reason -> assertThat(reason).contains("event:<event id>"));
    }
}
