package org.alliancefeed.cli.rejected;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.alliancefeed.cli.Ran;
import org.alliancefeed.cli.Served;
import org.alliancefeed.topics.log.Position;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RejectedCommandTest {

    private static final String FIRST =
            "{\"id\":\"0-2\",\"topic\":\"alliance.meetings.v1\",\"partition\":1,\"offset\":7,\"time\":\"2026-03-01T12:00:00Z\","
                    + "\"reason\":\"no \\u001b[31mAvro\",\"key\":{\"base64\":\"bS0x\",\"text\":\"m-1\"}}";
    private static final String SECOND =
            "{\"id\":\"0-1\",\"topic\":\"alliance.meetings.v1\",\"partition\":0,\"offset\":3,\"reason\":\"no key\",\"redrive\":{\"at\":\"2026-03-02T12:00:00Z\"}}";

    private static final String BEHIND =
            Position.after("alliance.meetings.v1", 0, 9).text();

    @TempDir
    Path folder;

    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private Served feed;

    @BeforeEach
    void start() throws Exception {
        feed = Served.by(this::answer);
    }

    @AfterEach
    void stop() {
        feed.close();
    }

    /** Two pages of one, and what is refused when it is sent again unless it is mended. */
    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.endsWith("/redrive")) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            bodies.add(body);
            boolean isTaken = path.contains("/0-2/") || body.equals("mended");
            Served.json(
                    exchange,
                    isTaken ? 202 : 400,
                    isTaken ? "{\"accepted\":1,\"position\":\"" + BEHIND + "\"}" : "{\"detail\":\"still no key\"}");
            return;
        }
        if (path.contains("/rejected/")) {
            Served.json(exchange, 200, path.endsWith("/0-2") ? FIRST : SECOND);
            return;
        }
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
                        "0-2  2026-03-01T12:00:00Z  alliance.meetings.v1-1@7  m-1  no \uFFFD[31mAvro",
                        "0-1  -  alliance.meetings.v1-0@3  -  no key  (sent again)");
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
    void thoseThatAreNamedByTheirIdsArePrinted() {
        assertThat(rejected("--json", "0-1").outLines()).containsExactly(SECOND);
        assertThat(feed.calls()).containsExactly("/api/v1/rejected/0-1");
    }

    @Test
    void whatIsNamedIsSentAgainAndTheAnswerPrinted() {
        Ran ran = rejected("--redrive", "0-1", "0-2");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.outLines()).containsExactly("sent 1 record again, 1 refused", "position " + BEHIND);
        assertThat(ran.errLines()).containsExactly("0-1: still no key");
        assertThat(bodies).containsExactly("", "");
    }

    @Test
    void ofATopicThoseAreSentAgainThatWereNotBefore() {
        Ran ran = rejected("--redrive", "meetings");

        assertThat(ran.status()).isZero();
        assertThat(ran.outLines()).first().isEqualTo("sent 1 record again, 0 refused");
        assertThat(feed.calls()).last().isEqualTo("/api/v1/rejected/0-2/redrive");
    }

    @Test
    void aDryRunOnlyPrintsThem() {
        assertThat(rejected("--redrive", "--dry-run", "meetings").outLines())
                .singleElement()
                .asString()
                .startsWith("0-2  ");
        assertThat(bodies).isEmpty();
    }

    @Test
    void aMendedOneIsSentInItsPlace() throws Exception {
        Path file = Files.writeString(folder.resolve("mended.json"), "mended");

        Ran ran = rejected("--redrive", "0-1", "--with", file.toString());

        assertThat(ran.status()).isZero();
        assertThat(bodies).containsExactly("mended");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "meetings formations",
                "meetings 0-1",
                "--dry-run 0-1",
                "--with mended.json 0-1",
                "--redrive --with mended.json 0-1 0-2",
                "--redrive --with mended.json meetings"
            })
    void aCallThatMeansNothingIsRefused(String call) {
        assertThat(rejected(call.split(" ")).status()).isEqualTo(2);
        assertThat(feed.calls()).isEmpty();
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
