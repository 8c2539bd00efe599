package org.alliancefeed.cli.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.alliancefeed.cli.Ran;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The token goes to the feed, and nowhere else. */
class TokenTest {

    private static final String TOKEN = "feed_c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlYw";

    @TempDir
    Path folder;

    private final List<String> shown = new CopyOnWriteArrayList<>();
    private org.alliancefeed.cli.Served feed;

    @BeforeEach
    void start() throws Exception {
        feed = org.alliancefeed.cli.Served.by(this::refuse);
    }

    @AfterEach
    void stop() {
        feed.close();
    }

    private void refuse(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        shown.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        org.alliancefeed.cli.Served.json(
                exchange, 401, "{\"title\": \"A token is needed\", \"detail\": \"Send one.\"}");
    }

    @Test
    void everyCommandThatAsksAFeedShowsItAndTellsIfItIsRefused() throws Exception {
        String event = Files.writeString(
                        folder.resolve("event.json"),
                        "{\"kind\": \"meeting\", \"participants\": [{\"organization\": \"Huawei\", \"role\": \"host\"}]}")
                .toString();
        List<List<String>> calls = List.of(
                List.of("publish", event),
                List.of("directory", "--remove", "acme"),
                List.of("judge", "event:m-1", "--apart"),
                List.of("timeline", "huawei"),
                List.of("follow"),
                List.of("replay"),
                List.of("rejected"));
        for (List<String> call : calls) {
            Ran ran = Ran.feed(with(call, "--url", feed.url(), "--token", TOKEN));

            assertThat(ran.status()).as(call.getFirst()).isEqualTo(1);
            assertThat(ran.err())
                    .as(call.getFirst())
                    .isEqualTo("feed: A token is needed: Send one. (--token or FEED_TOKEN)\n");
        }
        assertThat(shown).hasSize(calls.size()).containsOnly("Bearer " + TOKEN);
    }

    private static String[] with(List<String> call, String... more) {
        List<String> all = new ArrayList<>(call);
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    @Test
    void noMessageHasIt() {
        String odd = TOKEN + "\nX-Other: 1";
        Ran wrong = Ran.feed("timeline", "huawei", "--url", feed.url(), "--token", odd, "--verbose");
        Ran nobody = Ran.feed("timeline", "huawei", "--url", "http://127.0.0.1:1", "--token", TOKEN, "--verbose");
        Ran twice = Ran.feed("timeline", "huawei", "--token", TOKEN, "--token", TOKEN);
        Ran noUrl = Ran.feed("publish", "--token", TOKEN, "none.json");

        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.err()).startsWith("feed: what --token says has the form of no token\n");
        assertThat(nobody.err()).startsWith("feed: no feed answers at ");
        assertThat(twice.status()).isEqualTo(2);
        assertThat(noUrl.status()).isEqualTo(2);
        assertThat(noUrl.err()).contains("name it with --url");
        assertThat(List.of(wrong, nobody, twice, noUrl))
                .allSatisfy(ran -> assertThat(ran.out() + ran.err()).doesNotContain(TOKEN));
        assertThat(shown).isEmpty();
    }

    @Test
    void aFeedThatSendsElsewhereDoesNotSendTheTokenThere() throws Exception {
        try (org.alliancefeed.cli.Served sending = org.alliancefeed.cli.Served.by(exchange -> {
            exchange.getResponseHeaders().set("Location", feed.url() + exchange.getRequestURI());
            exchange.sendResponseHeaders(308, -1);
        })) {
            Ran.feed("rejected", "--url", sending.url(), "--token", TOKEN);

            assertThat(sending.calls()).hasSize(1);
            assertThat(shown).containsExactly("null");
        }
    }

    @Test
    void aFeedThatHasMovedSomethingIsShownItAgain() throws Exception {
        List<String> told = new CopyOnWriteArrayList<>();
        try (org.alliancefeed.cli.Served moving = org.alliancefeed.cli.Served.by(exchange -> {
            told.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            exchange.getResponseHeaders().set("Location", "/moved");
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/moved") ? 404 : 308, -1);
        })) {
            Ran.feed("rejected", "--url", moving.url(), "--token", TOKEN);
        }
        assertThat(told).containsExactly("Bearer " + TOKEN, "Bearer " + TOKEN);
    }
}
