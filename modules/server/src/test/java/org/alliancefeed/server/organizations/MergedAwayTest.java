package org.alliancefeed.server.organizations;

import static org.alliancefeed.server.Samples.organization;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.alliancefeed.server.InMemoryFeed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is read of an organization that was merged away is read of the one that it is now. */
class MergedAwayTest {

    private static final String ORGANIZATIONS = "/api/v1/organizations/";

    private final InMemoryFeed feed = new InMemoryFeed();

    @BeforeEach
    void aDirectory() {
        feed.know(organization("hon-hai", null, "Hon Hai"));
        feed.know(organization("foxconn", "hon-hai", "Foxconn"));
    }

    @AfterEach
    void close() {
        feed.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/timeline?kind=meeting&limit=3",
                "/timeline.ics?status=planned",
                "/members?on=2022-06",
                "/partners?limit=5",
                "/activity-counts?by=year"
            })
    void theRestOfTheAddressStaysAsItIs(String rest) {
        assertLeadsTo("foxconn" + rest, "hon-hai" + rest);
    }

    @Test
    void anIdIsReadAsItIsMeantAndANameThatIsClaimedLeadsToItsClaimant() {
        assertLeadsTo("%66oxconn/timeline", "hon-hai/timeline");
        assertLeadsTo("~hon%2Dhai/timeline", "hon-hai/timeline");
    }

    @Test
    void aCallThatIsRefusedIsRefusedFirst() {
        assertThat(feed.get(ORGANIZATIONS + "foxconn/timeline?colour=red").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aHeadIsLedAwayTooAndAWriteIsNot() {
        HttpResponse<String> head =
                feed.send(feed.request(ORGANIZATIONS + "foxconn/timeline").method("HEAD", BodyPublishers.noBody()));

        assertThat(head.statusCode()).isEqualTo(308);
        assertThat(feed.delete(ORGANIZATIONS + "foxconn").statusCode()).isEqualTo(202);
    }

    private void assertLeadsTo(String asked, String led) {
        HttpResponse<String> answer = feed.get(ORGANIZATIONS + asked);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(308);
        assertThat(answer.headers().firstValue("Location")).hasValue(ORGANIZATIONS + led);
    }
}
