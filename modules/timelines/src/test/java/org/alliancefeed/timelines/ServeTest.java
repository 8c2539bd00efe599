package org.alliancefeed.timelines;

import static org.assertj.core.api.Assertions.assertThat;

import org.alliancefeed.model.event.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServeTest {

    private static final String MEETING = """
            {'kind': 'meeting', 'id': '%s', 'revision': %d, 'when': '%s', 'participants': [
              {'organization': 'Huawei', 'role': 'convener'},
              {'organization': 'Huawei', 'role': 'host'},
              {'organization': '%s', 'role': 'attendee'}]}""";

    private final FeedDriver feed = new FeedDriver();

    @AfterEach
    void close() {
        feed.close();
    }

    @Test
    void every_participant_and_the_timeline_of_everything_get_a_row() {
        feed.publish(MEETING.formatted("m", 1, "2021", "ZTE"));

        assertThat(feed.rows("~huawei")).singleElement().satisfies(row -> {
            assertThat(row.roles()).containsExactly(Role.CONVENER, Role.HOST);
            assertThat(row.participants()).hasSize(3);
        });
        assertThat(feed.rows("~zte")).singleElement().satisfies(row -> assertThat(row.roles())
                .containsExactly(Role.ATTENDEE));
        assertThat(feed.timeline("*")).containsExactly("m");
    }

    @Test
    void rows_order_by_date_whenever_they_come_and_unknown_dates_are_last() {
        feed.publish(MEETING.formatted("new", 1, "2023-05-19", "ZTE"));
        feed.publish(MEETING.formatted("unknown", 1, "XXXX", "ZTE"));
        feed.publish(MEETING.formatted("old", 1, "2016", "ZTE"));
        feed.publish(MEETING.formatted("ancient", 1, "-0100", "ZTE"));
        feed.publish(MEETING.formatted("open", 1, "[..2019-05-24]", "ZTE"));

        assertThat(feed.timeline("~zte")).containsExactly("open", "ancient", "old", "new", "unknown");
    }

    @Test
    void a_corrected_date_or_participant_leaves_no_row_behind() {
        feed.publish(MEETING.formatted("m", 1, "2021", "ZTE"));
        feed.publish(MEETING.formatted("m", 2, "2022", "Siemens"));

        assertThat(feed.timeline("~zte")).isEmpty();
        assertThat(feed.timeline("~siemens")).containsExactly("m");
        assertThat(feed.rows("~huawei"))
                .singleElement()
                .satisfies(row -> assertThat(row.when().text()).isEqualTo("2022"));
        assertThat(feed.timeline("*")).containsExactly("m");
    }
}
