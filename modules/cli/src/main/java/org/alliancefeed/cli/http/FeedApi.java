package org.alliancefeed.cli.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import org.alliancefeed.cli.Failure;
import org.jspecify.annotations.Nullable;

/** The API of a running feed. */
public final class FeedApi {

    private static final Map<String, String> JSON = Map.of("Accept", "application/json");
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    /** More than a feed takes to find that its Kafka is away. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private final URI base;
    private final Duration patience;
    private final Duration longestWait;
    private final @Nullable String token;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    /**
     * @param base the address of the feed, without {@code /api/v1}
     * @param patience how long a feed that says that it is still starting is asked again
     * @param token shows who asks; null where the feed takes none
     */
    public FeedApi(URI base, Duration patience, @Nullable String token) {
        this(base, patience, token, LONGEST_WAIT);
    }

    /** @param longestWait for the answer to a call that is answered at once and not by a stream */
    FeedApi(URI base, Duration patience, @Nullable String token, Duration longestWait) {
        this.base = base;
        this.patience = patience;
        this.token = token;
        this.longestWait = longestWait;
    }

    /** @throws Failure when the feed refuses the call or does not answer */
    public JsonNode get(Call call) {
        return json(send(prompt(call)));
    }

    /** @throws Failure when the feed refuses it or does not answer */
    public JsonNode put(Call call, JsonNode body) {
        return json(send(
                prompt(call).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body.toString()))));
    }

    /** Whatever the feed answers; what became of each line of the body, the answer says. */
    public Answer postLines(Call call, String lines) {
        return send(prompt(call).header("Content-Type", "application/x-ndjson").POST(BodyPublishers.ofString(lines)));
    }

    /** Whatever the feed answers to it; without a body when it is empty. */
    public Answer post(Call call, byte[] json) {
        return send(prompt(call).header("Content-Type", "application/json").POST(BodyPublishers.ofByteArray(json)));
    }

    /** @throws Failure when the feed refuses the call or does not answer */
    public JsonNode delete(Call call) {
        return json(remove(call));
    }

    /** Whatever the feed answers to the same. */
    public Answer remove(Call call) {
        return send(prompt(call).DELETE());
    }

    private static JsonNode json(Answer answer) {
        if (!answer.isDone()) {
            throw answer.refusal();
        }
        return answer.json();
    }

    /** Whatever the feed answers, but for {@code 503} as long as there is patience. */
    public Answer send(Call call, Map<String, String> headers) {
        return send(request(call, headers));
    }

    private HttpRequest.Builder prompt(Call call) {
        return request(call, JSON).timeout(longestWait);
    }

    private HttpRequest.Builder request(Call call, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(call.on(base));
        headers.forEach(request::header);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }

    /** All that is sent may be sent again: it reads, or publishes or removes what has a name of its own. */
    private Answer send(HttpRequest.Builder request) {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            while (true) {
                Answer answer = new Answer(client.send(request.build(), BodyHandlers.ofInputStream()));
                if (answer.status() != 503 || System.nanoTime() > deadline) {
                    return answer;
                }
                answer.body().close();
                Thread.sleep(pause(answer));
            }
        } catch (IOException e) {
            throw new Failure(noAnswer(e).formatted(base), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted", e);
        }
    }

    private static String noAnswer(IOException failure) {
        boolean isLate = failure instanceof HttpTimeoutException && !(failure instanceof HttpConnectTimeoutException);
        return isLate
                ? "the feed at %s takes too long to answer"
                : "no feed answers at %s; start one with 'feed up', or name another with --url or FEED_URL";
    }

    private static Duration pause(Answer answer) {
        long seconds = answer.response()
                .headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,4}"))
                .map(Long::valueOf)
                .orElse(1L);
        Duration asked = Duration.ofSeconds(seconds);
        return asked.compareTo(LONGEST_PAUSE) < 0 ? asked : LONGEST_PAUSE;
    }
}
