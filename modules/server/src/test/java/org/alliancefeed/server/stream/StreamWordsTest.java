package org.alliancefeed.server.stream;

import static org.alliancefeed.server.Samples.event;
import static org.alliancefeed.server.Samples.organization;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.server.InMemoryFeed;
import org.alliancefeed.server.organizations.Identities;
import org.alliancefeed.timelines.view.Filter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Words that a stream is asked for, held against events. */
class StreamWordsTest {

    private final InMemoryFeed feed = new InMemoryFeed();

    @AfterEach
    void close() {
        feed.close();
    }

    private boolean passes(Event event, String... words) {
        Filter filter =
                new Filter(null, null, Filter.Match.POSSIBLE, Set.of(), Set.of(), null, Set.of(), Set.of(words));
        return new StreamFilter(filter, null, null, null, new Identities(feed.directory, feed.views)).passes(event);
    }

    private static Event statement(String title) {
        return event(
                "{\"kind\":\"statement\",\"id\":\"s-1\",%s\"participants\":[{\"organization\":\"华为\",\"role\":\"speaker\"}]}"
                        .formatted(title));
    }

    @Test
    void anEventPassesByItsTitleAndByWhoeverItsMentionsAre() {
        feed.know(organization("huawei", null, "Huawei", "华为"));
        Event spoken = statement("\"title\":\"On open networks\",");

        assertThat(passes(spoken, "networks", "huawei")).isTrue();
        assertThat(passes(spoken, "networks", "zte")).isFalse();
    }

    @Test
    void anEventWithoutATitleHasTheOneThatItsActivityWouldHave() {
        assertThat(passes(statement(""), "statement", "华为")).isTrue();
        assertThat(passes(statement(""), "meeting")).isFalse();
    }
}
