package org.alliancefeed.cli.rejected;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import org.alliancefeed.cli.Ran;
import org.alliancefeed.cli.Served;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RejectedCommandTest {

    private static final String FIRST =
            "{\"id\":\"0-2\",\"topic\":\"alliance.meetings.v1\",\"partition\":1,\"offset\":7,\"time\":\"2026-03-01T12:00:00Z\","
                    + "\"reason\":\"no \\u001b[31mAvro\",\"key\":{\"base64\":\"bS0x\",\"text\":\"m-1\"}}";
    private static final String SECOND =
            "{\"id\":\"0-1\",\"topic\":\"alliance.meetings.v1\",\"partition\":0,\"offset\":3,\"reason\":\"no key\"}";

    private Served feed;

    @BeforeEach
    void start() throws Exception {
        feed = Served.by(RejectedCommandTest::answer);
    }

    @AfterEach
    void stop() {
        feed.close();
    }

    /** Two pages of one. */
    private static void answer(HttpExchange exchange) throws IOException {
        boolean isFirst = !exchange.getRequestURI().toString().contains("cursor");
        Served.json(
                exchange,
                200,
                isFirst ? "{\"items\":[" + FIRST + "],\"next\":\"c-1\"}" : "{\"items\":[" + SECOND + "]}");
    }

    private Ran rejected(String... args) {
        String[] all = new String[args.length + 3];
        all[0] = "rejected";
        all[1] = "--url";
        all[2] = feed.url();
        System.arraycopy(args, 0, all, 3, args.length);
        return Ran.feed(all);
    }

    @Test
    void eachIsALineWithWhereItStoodAndWhyOverAllPages() {
        Ran ran = rejected("meetings");

        assertThat(ran.status()).isZero();
        assertThat(ran.outLines())
                .containsExactly(
                        "2026-03-01T12:00:00Z  alliance.meetings.v1-1@7  m-1  no \uFFFD[31mAvro",
                        "-  alliance.meetings.v1-0@3  -  no key");
        assertThat(feed.calls())
                .containsExactly(
                        "/api/v1/rejected?topic=meetings&limit=20",
                        "/api/v1/rejected?topic=meetings&limit=19&cursor=c-1");
    }

    @Test
    void noMoreAreAskedForThanAreWanted() {
        assertThat(rejected("--limit", "1").outLines()).hasSize(1);
        assertThat(feed.calls()).containsExactly("/api/v1/rejected?limit=1");
    }

    @Test
    void asJsonEachIsWhatTheFeedSays() {
        assertThat(rejected("--json").outLines()).containsExactly(FIRST.replace("\\u001b", "\\u001B"), SECOND);
    }

    @Test
    void aLimitThatIsNoneIsRefused() {
        for (String wrong : List.of("0", "-1", "many")) {
            Ran ran = rejected("--limit", wrong);
            assertThat(ran.status()).as(wrong).isEqualTo(2);
            assertThat(ran.err()).contains("--limit", "'" + wrong + "' is not a whole number from 1 on");
        }
        assertThat(feed.calls()).isEmpty();
    }
}
