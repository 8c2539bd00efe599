package org.alliancefeed.timelines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.alliancefeed.model.activity.Activity;
import org.alliancefeed.model.activity.ActivityChange;
import org.alliancefeed.model.activity.ActivityChange.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The topic of changes: every step that an activity takes, with its reason. */
class ChangesTest {

    private static final String MEETING = """
            {'kind': 'meeting', 'id': '%s', 'revision': %d, 'when': '%s', 'title': '%s', 'status': '%s',
             'meeting': {'series': 'plenary', 'ordinal': 18},
             'sources': [{'id': 'source-of-%1$s'}],
             'participants': [{'organization': '%s', 'role': 'convener'}]}""";

    private final FeedDriver feed = new FeedDriver();

    @AfterEach
    void close() {
        feed.close();
    }

    private void publish(String id, int revision, String when, String title, String convener) {
        publish(id, revision, when, title, "occurred", convener);
    }

    private void publish(String id, int revision, String when, String title, String status, String convener) {
        feed.publish(MEETING.formatted(id, revision, when, title, status, convener));
    }

    @Test
    void a_first_report_is_new_and_the_same_again_is_no_change() {
        publish("m", 1, "2021-12-14", "Plenary", "AII");
        publish("m", 1, "2021-12-14", "Plenary", "AII");

        assertThat(feed.changes()).singleElement().satisfies(change -> {
            assertThat(change.reason()).isEqualTo(Reason.NEW);
            assertThat(change.before()).isNull();
            assertThat(change.after()).isEqualTo(feed.activity("m"));
        });
    }

    @Test
    void another_title_is_a_correction_another_date_or_organization_moves() {
        publish("m", 1, "2021-12-14", "Plenary", "AII");
        publish("m", 2, "2021-12-14", "The plenary", "AII");
        publish("m", 3, "2021-12-15", "The plenary", "AII");
        publish("m", 4, "2021-12-15", "The plenary", "ITU");

        assertThat(feed.changes())
                .extracting(ActivityChange::reason)
                .containsExactly(Reason.NEW, Reason.CORRECTED, Reason.MOVED, Reason.MOVED);
    }

    @Test
    void a_report_of_the_same_is_merged_and_taken_back_is_retracted() {
        publish("a", 1, "2021-12-14", "Plenary", "AII");
        publish("b", 1, "2021-12-14", "Plenary", "AII");
        List<ActivityChange> merging = feed.changes();
        publish("b", 2, "2021-12-14", "Plenary", "retracted", "AII");
        publish("a", 2, "2021-12-14", "Plenary", "retracted", "AII");

        assertThat(merging).extracting(ActivityChange::reason).containsOnlyOnce(Reason.MERGED);
        assertThat(feed.changes()).last().satisfies(change -> {
            assertThat(change.reason()).isEqualTo(Reason.RETRACTED);
            assertThat(change.after()).isNull();
            assertThat(change.withdrawn()).isNotNull();
        });
    }

    @Test
    void what_is_merged_away_says_where_it_went() {
        publish("a", 1, "2021-12-14", "Plenary", "AII");
        publish("b", 1, "2022-05-14", "Plenary", "AII");
        feed.changes();
        feed.judge("event:b", "{'activity': 'a', 'by': 'editor', 'at': '2026-01-01T00:00:00Z'}");

        assertThat(feed.changes())
                .filteredOn(change -> change.after() == null)
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.reason()).isEqualTo(Reason.MERGED);
                    assertThat(change.mergedInto())
                            .isEqualTo(feed.state(change.id()).mergedInto());
                });
    }

    /** Whoever follows the changes has what whoever reads the activities has, and each step starts where the last ended. */
    @Property(tries = 300)
    void the_changes_add_up_to_the_activities(@ForAll("inputs") List<Record> inputs) {
        Map<String, Activity> followed = new TreeMap<>();
        try (FeedDriver any = new FeedDriver()) {
            for (Record input : inputs) {
                any.take(input);
                any.changes().forEach(change -> follow(followed, change));
            }

            assertThat(followed).isEqualTo(any.allActivities());
        }
    }

    private static void follow(Map<String, Activity> followed, ActivityChange change) {
        assertThat(change.before()).isEqualTo(followed.get(change.id()));
        if (change.after() == null) {
            followed.remove(change.id());
        } else {
            followed.put(change.id(), change.after());
        }
    }

    @Provide
    Arbitrary<List<Record>> inputs() {
        return AnyInputs.upTo(20);
    }
}
