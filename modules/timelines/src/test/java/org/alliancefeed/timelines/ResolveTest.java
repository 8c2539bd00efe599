package org.alliancefeed.timelines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.Kind;
import org.alliancefeed.topics.FeedTopic;
import org.alliancefeed.topics.RejectedRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ResolveTest {

    private static final String PLENARY = """
            {'kind': 'meeting', 'id': 'plenary', 'revision': %d, 'when': '2021-12-14', 'title': 'revision %1$d',
             'participants': [{'organization': 'Foxconn', 'role': 'attendee'}]}""";

    private static final String HON_HAI = """
            {'id': 'hon-hai', 'kind': 'company', 'names': [
              {'text': 'Hon Hai Precision Industry Co., Ltd.', 'language': 'en'},
              {'text': '鴻海精密工業', 'language': 'zh-Hant'},
              {'text': 'Foxconn', 'type': 'alias'}]}""";

    private final FeedDriver feed = new FeedDriver();

    @AfterEach
    void close() {
        feed.close();
    }

    @Test
    void the_newest_revision_stands_whenever_it_comes() {
        feed.publish(PLENARY.formatted(2));
        feed.publish(PLENARY.formatted(3));
        feed.publish(PLENARY.formatted(1));

        assertThat(feed.activity("plenary").title()).isEqualTo("revision 3");
        assertThat(feed.rows("~foxconn")).singleElement().satisfies(row -> assertThat(row.title())
                .isEqualTo("revision 3"));
    }

    @Test
    void a_retracted_event_leaves_every_timeline_and_says_so() {
        feed.publish(PLENARY.formatted(1));
        feed.publish("""
                {'kind': 'meeting', 'id': 'plenary', 'revision': 2, 'status': 'retracted',
                 'participants': [{'organization': 'Foxconn', 'role': 'attendee'}]}""");

        assertThat(feed.timeline("~foxconn")).isEmpty();
        assertThat(feed.timeline("*")).isEmpty();
        assertThat(feed.state("plenary").withdrawn()).isNotNull();
    }

    @Test
    void a_name_that_nobody_claims_is_a_provisional_organization() {
        feed.publish(PLENARY.formatted(1));

        assertThat(feed.timeline("~foxconn")).containsExactly("plenary");
    }

    @Test
    void names_in_other_languages_scripts_and_legal_forms_are_one_organization() {
        feed.directory(HON_HAI);
        List<String> names = List.of("FOXCONN", "Ｆｏｘｃｏｎｎ", "鴻海精密工業", "hon-hai", "Hon Hai Precision Industry");
        for (String name : names) {
            feed.publish("""
                    {'kind': 'statement', 'when': '2021', 'title': 'Statement %d',
                     'participants': [{'organization': '%s', 'role': 'speaker'}]}""".formatted(names.indexOf(name), name));
        }

        assertThat(feed.timeline("hon-hai")).hasSize(5);
    }

    @Test
    void past_events_are_resolved_again_when_the_directory_changes() {
        feed.publish(PLENARY.formatted(1));
        feed.directory(HON_HAI);

        assertThat(feed.timeline("hon-hai")).containsExactly("plenary");
        assertThat(feed.timeline("~foxconn")).isEmpty();

        feed.removeFromDirectory("hon-hai");

        assertThat(feed.timeline("hon-hai")).isEmpty();
        assertThat(feed.timeline("~foxconn")).containsExactly("plenary");
    }

    @Test
    void merging_an_organization_into_another_moves_its_history() {
        feed.directory("{'id': 'foxconn', 'names': [{'text': 'Foxconn'}]}");
        feed.publish(PLENARY.formatted(1));
        feed.directory("{'id': 'hon-hai', 'names': [{'text': 'Hon Hai'}]}");
        assertThat(feed.timeline("foxconn")).containsExactly("plenary");

        feed.directory("{'id': 'foxconn', 'names': [{'text': 'Foxconn'}], 'mergedInto': 'hon-hai'}");

        assertThat(feed.timeline("foxconn")).isEmpty();
        assertThat(feed.timeline("hon-hai")).containsExactly("plenary");

        feed.directory("{'id': 'hon-hai', 'names': [{'text': 'Hon Hai Precision'}]}");

        assertThat(feed.rows("hon-hai")).singleElement().satisfies(row -> assertThat(
                        row.participants().getFirst().organization().name())
                .isEqualTo("Hon Hai Precision"));
    }

    @Test
    void a_name_that_becomes_ambiguous_is_nobodys() {
        feed.publish("""
                {'kind': 'meeting', 'id': 'm', 'participants': [{'organization': 'AII', 'role': 'convener'}]}""");
        feed.directory("{'id': 'one', 'names': [{'text': 'One'}, {'text': 'AII', 'type': 'acronym'}]}");
        assertThat(feed.timeline("one")).containsExactly("m");

        feed.directory("{'id': 'two', 'names': [{'text': 'Two'}, {'text': 'AII', 'type': 'acronym'}]}");

        assertThat(feed.timeline("one")).isEmpty();
        assertThat(feed.timeline("~aii")).containsExactly("m");
    }

    @Test
    void what_is_not_an_event_is_rejected_with_its_place_and_reason_and_the_rest_goes_on() {
        feed.send(FeedTopic.of(Kind.MEETING), "garbage", "no avro".getBytes(StandardCharsets.UTF_8));
        feed.send(FeedTopic.of(Kind.MEETING), "nothing", null);
        Event plenary = FeedDriver.event(PLENARY.formatted(1));
        byte[] bytes = FeedDriver.codecsInUse().events().encode(plenary);
        feed.send(FeedTopic.of(Kind.MEETING), "another key", bytes);
        feed.send(FeedTopic.of(Kind.FORMATION), "plenary", bytes);
        feed.publish(plenary);

        assertThat(feed.rejected())
                .extracting(RejectedRecord::reason)
                .satisfiesExactly(
                        reason -> assertThat(reason).contains("wire format"),
                        reason -> assertThat(reason).contains("has no value"),
                        reason -> assertThat(reason).contains("key").contains("plenary"),
                        reason -> assertThat(reason).contains("alliance.meetings.v1"));
        assertThat(feed.timeline("~foxconn")).containsExactly("plenary");
    }

    @Test
    void a_directory_entry_that_cannot_be_one_is_rejected() {
        feed.send(FeedTopic.ORGANIZATIONS, "hon-hai", new byte[] {1});
        feed.send(
                FeedTopic.ORGANIZATIONS,
                "other",
                FeedDriver.codecsInUse().organizations().encode(FeedDriver.organization(HON_HAI)));

        assertThat(feed.rejected()).extracting(RejectedRecord::stage).containsExactly("directory", "directory");
    }

    @Test
    void an_event_on_a_partition_of_its_producers_choice_is_taken_in_like_any_other() {
        try (FeedDriver spread = new FeedDriver(1000)) {
            spread.publish(PLENARY.formatted(1));

            assertThat(spread.timeline("~foxconn")).containsExactly("plenary");
        }
    }
}
