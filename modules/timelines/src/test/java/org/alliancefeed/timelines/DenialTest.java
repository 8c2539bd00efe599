package org.alliancefeed.timelines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alliancefeed.model.activity.Conflict;
import org.alliancefeed.model.activity.Conflict.Said;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an event denies shows where that is, wherever the event itself is. */
class DenialTest {

    private static final String JOINED = """
            {'kind': 'membership', 'id': 'joined', 'when': '2021-12-14', 'sources': [{'id': 'daily'}],
             'membership': {'alliance': 'Union', 'member': 'Huawei', 'change': 'joined'}}""";

    private static final String DENIAL = """
            {'kind': 'statement', 'id': 'denial', 'revision': %d, 'status': '%s', 'when': '2021-12-20', 'denies': [%s],
             'participants': [{'organization': 'Huawei', 'role': 'speaker'}]}""";

    private static final Conflict DENIED = new Conflict(
            "occurrence", List.of(new Said("denied", List.of("denial")), new Said("reported", List.of("joined"))));

    private final FeedDriver feed = new FeedDriver();

    @AfterEach
    void close() {
        feed.close();
    }

    private void deny(int revision, String status, String denied) {
        feed.publish(DENIAL.formatted(revision, status, denied));
    }

    @Test
    void the_denial_of_an_event_of_another_kind_is_a_conflict_of_the_denied_activity() {
        feed.publish(JOINED);
        deny(1, "occurred", "'joined'");

        assertThat(feed.activity("joined").conflicts()).containsExactly(DENIED);
        assertThat(feed.activity("joined").reports()).isEqualTo(1);
        assertThat(feed.activity("denial").conflicts()).isEmpty();
    }

    @Test
    void the_denial_of_a_source_that_comes_later_is_one_too() {
        deny(1, "occurred", "'daily'");
        feed.publish(JOINED);

        assertThat(feed.activity("joined").conflicts()).containsExactly(DENIED);
    }

    @Test
    void a_revision_that_denies_something_else_takes_it_back() {
        feed.publish(JOINED);
        deny(1, "occurred", "'daily', 'joined'");
        deny(2, "occurred", "'daily', 'nothing'");
        assertThat(feed.activity("joined").conflicts()).containsExactly(DENIED);

        deny(3, "occurred", "'nothing'");

        assertThat(feed.activity("joined").conflicts()).isEmpty();
    }

    @Test
    void a_retracted_event_denies_nothing() {
        feed.publish(JOINED);
        deny(1, "occurred", "'joined'");

        deny(2, "retracted", "'joined'");

        assertThat(feed.activity("joined").conflicts()).isEmpty();
    }

    @Test
    void a_report_that_loses_the_denied_source_is_denied_no_more() {
        feed.publish(JOINED);
        deny(1, "occurred", "'daily'");

        feed.publish(JOINED.replace("'id': 'joined'", "'id': 'joined', 'revision': 2")
                .replace("'daily'", "'weekly'"));

        assertThat(feed.activity("joined").conflicts()).isEmpty();
    }

    @Test
    void nobody_denies_itself() {
        feed.publish("""
                {'kind': 'statement', 'id': 'e', 'denies': ['e', 's'], 'sources': [{'id': 's'}],
                 'participants': [{'organization': 'Huawei', 'role': 'speaker'}]}""");

        assertThat(feed.activity("e").conflicts()).isEmpty();
    }
}
