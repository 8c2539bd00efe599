package org.alliancefeed.server.webhooks;

import static org.alliancefeed.server.Samples.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alliancefeed.server.InMemoryFeed;
import org.alliancefeed.server.organizations.Identities;
import org.alliancefeed.server.organizations.MemoryDirectory;
import org.alliancefeed.server.problem.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a webhook says that it wants is what a stream is asked for. */
class WantedTest {

    private final InMemoryFeed feed = new InMemoryFeed();
    private final Identities identities = new Identities(new MemoryDirectory((one, other) -> false), feed.views);

    @AfterEach
    void close() {
        feed.close();
    }

    private String said(String json) {
        return WebhookJson.read(json(json)).subscription(identities).said();
    }

    @Test
    void wordsAreAmongIt() {
        assertThat(said("{\"topics\": [\"meetings\"], \"text\": \"Annual PLENARY\"}"))
                .isEqualTo("[[\"meetings\"],null,null,null,null,null,null,null,[],[],[],[\"annual\",\"plenary\"]]");
    }

    @Test
    void whatWasSaidBeforeThereWereWordsIsSaidAsItWas() {
        assertThat(said("{\"topics\": [\"meetings\"], \"status\": [\"planned\"]}"))
                .isEqualTo("[[\"meetings\"],null,null,null,null,null,null,null,[],[],[\"planned\"]]");
    }

    @Test
    void aTextWithoutAWordIsRefused() {
        assertThatThrownBy(() -> said("{\"text\": \"…\"}")).isInstanceOf(Failure.BadParameter.class);
    }
}
