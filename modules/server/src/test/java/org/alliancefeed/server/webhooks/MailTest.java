package org.alliancefeed.server.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import org.alliancefeed.server.webhooks.Outcome.Answer;
import org.alliancefeed.server.webhooks.Outcome.NoAnswer;
import org.alliancefeed.server.webhooks.TestReceiver.Reply;
import org.alliancefeed.server.webhooks.Webhook.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class MailTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final List<Secret> SECRETS = List.of(new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", null));
    private static final Message MESSAGE = Message.test("wh_1", NOW);

    private final Mail mail = new Mail(new Addresses(true), Duration.ofMillis(500), InstantSource.fixed(NOW));
    private final TestReceiver receiver;

    MailTest() throws IOException {
        receiver = new TestReceiver();
    }

    @AfterEach
    void close() throws IOException {
        mail.close();
        receiver.close();
    }

    private Outcome send(String url) {
        return mail.send(url, SECRETS, MESSAGE);
    }

    @Test
    void aMessageComesWithTheHeadersOfTheStandard() throws Exception {
        assertThat(send(receiver.url()).isSuccess()).isTrue();

        TestReceiver.Received one = receiver.received().getFirst();
        assertThat(one.headers())
                .containsEntry("webhook-id", MESSAGE.id())
                .containsEntry("webhook-timestamp", String.valueOf(NOW.getEpochSecond()));
        assertThat(one.headers().get("content-type")).startsWith("application/json");
        assertThat(one.body()).isEqualTo(MESSAGE.payload());
        assertThat(one.isSignedWith(SECRETS.getFirst().text())).isTrue();
    }

    @Test
    void aRedirectIsNotFollowedAndIsNoSuccess() {
        receiver.answers(one -> new Reply(307, "Location", receiver.url() + "/elsewhere"));

        Outcome outcome = send(receiver.url());

        assertThat(outcome.isSuccess()).isFalse();
        assertThat(outcome).isInstanceOfSatisfying(Answer.class, answer -> assertThat(answer.status())
                .isEqualTo(307));
        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void aReceiverSaysInEitherFormWhenItWantsToBeAskedAgain() {
        receiver.answers(one -> new Reply(503, "Retry-After", "120"));
        assertThat(retryAfter()).isEqualTo(Duration.ofMinutes(2));

        receiver.answers(one -> new Reply(429, "Retry-After", "Sun, 01 Mar 2026 12:01:00 GMT"));
        assertThat(retryAfter()).isEqualTo(Duration.ofMinutes(1));

        receiver.answers(one -> new Reply(429, "Retry-After", "soon"));
        assertThat(retryAfter()).isNull();
    }

    private @org.jspecify.annotations.Nullable Duration retryAfter() {
        return ((Answer) send(receiver.url())).retryAfter();
    }

    @Test
    void aReceiverThatDoesNotAnswerIsNotWaitedForTooLong() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Outcome outcome = send("http://127.0.0.1:" + silent.getLocalPort() + "/");

            assertThat(outcome).isInstanceOf(NoAnswer.class);
            assertThat(outcome.took()).isBetween(Duration.ofMillis(400), Duration.ofSeconds(5));
        }
    }

    @Test
    void whereNobodyListensIsNoAnswer() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }

        assertThat(send("http://127.0.0.1:" + port + "/"))
                .isInstanceOfSatisfying(
                        NoAnswer.class, none -> assertThat(none.error()).contains("refused"));
    }

    @Test
    void ofAnAnswerWithoutEndOnlyTheBeginningIsRead() throws IOException {
        HttpServer endless = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        endless.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        endless.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] some = "x".repeat(1000).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            try (OutputStream body = exchange.getResponseBody()) {
                while (true) {
                    body.write(some);
                }
            }
        });
        endless.start();
        try {
            Outcome outcome = send("http://127.0.0.1:" + endless.getAddress().getPort() + "/");

            assertThat(outcome).isInstanceOfSatisfying(Answer.class, answer -> assertThat(answer.body())
                    .hasSize(1000));
        } finally {
            endless.stop(0);
        }
    }

    @Test
    void aNameThatHasComeToStandForAPrivateAddressIsNotConnectedTo() throws IOException {
        try (Mail outside = new Mail(new Addresses(false), Duration.ofSeconds(2), InstantSource.fixed(NOW))) {
            for (String url : List.of(receiver.url(), receiver.url().replace("127.0.0.1", "localhost"))) {
                assertThat(outside.send(url, SECRETS, MESSAGE))
                        .isInstanceOfSatisfying(
                                NoAnswer.class, none -> assertThat(none.error()).contains("not delivered to"));
            }
        }
        assertThat(receiver.received()).isEmpty();
    }
}
