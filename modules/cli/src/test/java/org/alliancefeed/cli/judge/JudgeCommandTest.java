package org.alliancefeed.cli.judge;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.alliancefeed.cli.Ran;
import org.alliancefeed.cli.Served;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JudgeCommandTest {

    private static final String TAKEN =
            "{\"accepted\": 1, \"position\": \"AQID\", \"items\": [{\"index\": 0, \"key\": \"%s\"}]}";

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

    @Test
    void anEventBelongsWithAnother() {
        Ran ran = judge("event:m-1", "--with", "m-2", "--by", "ed", "--why", "the same plenary");

        assertThat(ran).isEqualTo(new Ran(0, "event:m-1 belongs with m-2\nposition AQID\n", ""));
        assertThat(feed.calls()).containsExactly("/api/v1/judgements/event%3Am-1");
        assertThat(bodies).containsExactly("PUT {\"activity\":\"m-2\",\"by\":\"ed\",\"why\":\"the same plenary\"}");
    }

    @Test
    void anEventStandsApart() {
        assertThat(judge("event:m-1", "--apart").out()).startsWith("event:m-1 stands apart\n");
        assertThat(bodies).containsExactly("PUT {\"apart\":true,\"by\":null,\"why\":null}");
    }

    @Test
    void organizationsThatAreDifferentAreSaidUnderTheKeyThatTheFeedGives() {
        Ran ran = judge("organizations:zte|huawei", "--different");

        assertThat(ran.out()).startsWith("organizations:huawei|zte are different\n");
        assertThat(feed.calls()).containsExactly("/api/v1/judgements/organizations%3Azte%7Chuawei");
        assertThat(bodies).containsExactly("PUT {\"different\":true,\"by\":null,\"why\":null}");
    }

    @Test
    void aJudgementIsTakenBack() {
        assertThat(judge("event:m-1", "--remove").out()).startsWith("event:m-1 is no longer judged\n");
        assertThat(bodies).containsExactly("DELETE ");
    }

    @Test
    void whatTheFeedWarnsOfIsSaidBesideWhatItTook() {
        assertThat(judge("event:unknown", "--apart"))
                .isEqualTo(new Ran(
                        0,
                        "event:unknown stands apart\nposition AQID\n",
                        "warning: no event 'unknown' is known here\n"));
    }

    @Test
    void exactlyOneThingIsJudged() {
        assertThat(judge("event:m-1").status()).isEqualTo(2);
        assertThat(judge("event:m-1", "--apart", "--with", "m-2").status()).isEqualTo(2);
        assertThat(judge("event:m-1", "--apart", "--remove").status()).isEqualTo(2);
        assertThat(judge("event:m-1", "--remove", "--why", "because").status()).isEqualTo(2);
        assertThat(feed.calls()).isEmpty();
    }

    @Test
    void whatTheFeedRefusesIsAWrongCallInOneLine() {
        assertThat(judge("nonsense", "--apart"))
                .isEqualTo(new Ran(2, "", "feed: The judgement was not published: The key must be another.\n"));
    }

    private Ran judge(String... args) {
        String[] all = new String[args.length + 3];
        all[0] = "judge";
        all[1] = "--url";
        all[2] = feed.url();
        System.arraycopy(args, 0, all, 3, args.length);
        return Ran.feed(all);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        bodies.add(exchange.getRequestMethod() + " " + body);
        String key = exchange.getRequestURI().getPath().replace("/api/v1/judgements/", "");
        switch (key) {
            case "event:m-1" -> Served.json(exchange, 202, TAKEN.formatted(key));
            case "event:unknown" ->
                Served.json(
                        exchange,
                        202,
                        "{\"accepted\": 1, \"position\": \"AQID\", \"items\": [{\"index\": 0, \"key\": \"event:unknown\","
                                + " \"warnings\": [{\"pointer\": \"\", \"reason\": \"no event 'unknown' is known here\"}]}]}");
            case "organizations:zte|huawei" -> Served.json(exchange, 202, TAKEN.formatted("organizations:huawei|zte"));
            default ->
                Served.json(
                        exchange,
                        400,
                        "{\"title\": \"The judgement was not published\", \"detail\": \"The key must be another.\"}");
        }
    }
}
