package org.alliancefeed.topics;

import static org.assertj.core.api.Assertions.assertThat;

import org.alliancefeed.model.event.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FeedTopicTest {

    @ParameterizedTest
    @EnumSource
    void everyKindHasATopicOfItsOwn(Kind kind) {
        FeedTopic topic = FeedTopic.of(kind);

        assertThat(topic.kind()).isEqualTo(kind);
        assertThat(topic.name()).isEqualTo("alliance." + kind.text() + "s.v1");
        assertThat(FeedTopic.ofEvents()).contains(topic);
    }

    @Test
    void namesAreNotGivenTwice() {
        assertThat(FeedTopic.all()).extracting(FeedTopic::name).doesNotHaveDuplicates();
        assertThat(FeedTopic.all()).extracting(FeedTopic::shortName).doesNotHaveDuplicates();
    }

    @Test
    void aTopicIsFoundByItsNameAndByItsShortName() {
        FeedTopic meetings = FeedTopic.of(Kind.MEETING);

        assertThat(FeedTopic.find("alliance.meetings.v1")).contains(meetings);
        assertThat(FeedTopic.find("meetings")).contains(meetings);
        assertThat(FeedTopic.find("meeting")).isEmpty();
    }

    @Test
    void onlyWhatTheFeedKeepsForItselfIsInternal() {
        assertThat(FeedTopic.all()).allSatisfy(topic -> assertThat(topic.internal())
                .as(topic.name())
                .isEqualTo(topic.name().startsWith("alliance.feed.")));
    }
}
