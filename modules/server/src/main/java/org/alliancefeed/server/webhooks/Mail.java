package org.alliancefeed.server.webhooks;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.alliancefeed.server.webhooks.Outcome.Answer;
import org.alliancefeed.server.webhooks.Outcome.NoAnswer;
import org.alliancefeed.server.webhooks.Webhook.Secret;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Sends messages, signed. A redirect is not followed, and of an answer only the beginning is read. */
final class Mail implements AutoCloseable {

    private static final int MOST_OF_BODY = 1_000;

    /** Each webhook sends one message at a time, so there are never more than there are webhooks. */
    private static final int MOST_CONNECTIONS = 100_000;

    private final CloseableHttpClient client;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("feed-webhook-deadlines").daemon().factory());
    private final Duration timeout;
    private final InstantSource clock;

    /** @param timeout for the whole of it */
    Mail(Addresses addresses, Duration timeout, InstantSource clock) {
        this.timeout = timeout;
        this.clock = clock;
        Timeout patience = Timeout.of(timeout);
        client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(addresses)
                        .setMaxConnTotal(MOST_CONNECTIONS)
                        .setMaxConnPerRoute(MOST_CONNECTIONS)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(patience)
                                .setSocketTimeout(patience)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(patience).build())
                // One that the receiver has closed meanwhile would look like a failure, and each delivery finds its
                // address.
                .setConnectionReuseStrategy((request, answer, context) -> false)
                .setUserAgent("alliance-feed")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    Outcome send(String url, List<Secret> secrets, Message message) {
        Instant now = clock.instant();
        HttpPost request = new HttpPost(URI.create(URI.create(url).toASCIIString()));
        request.setHeader("webhook-id", message.id());
        request.setHeader("webhook-timestamp", now.getEpochSecond());
        request.setHeader("webhook-signature", Signature.of(secrets, message.id(), now, message.payload()));
        request.setEntity(new StringEntity(message.payload(), ContentType.APPLICATION_JSON));
        // A receiver that sends a byte now and then would otherwise be waited for without end.
        Future<?> deadline = deadlines.schedule(request::abort, timeout.toMillis(), TimeUnit.MILLISECONDS);
        long start = System.nanoTime();
        try {
            return answer(request, client.executeOpen(HttpHost.create(request.getUri()), request, null), start);
        } catch (IOException | URISyntaxException e) {
            return new NoAnswer(reason(e, deadline.isDone()), since(start));
        } finally {
            deadline.cancel(false);
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private String reason(Exception failure, boolean isLate) {
        return isLate
                ? "no answer within " + timeout.toSeconds() + " seconds"
                : "no answer: " + failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }

    /** What the receiver says beside the status decides nothing. */
    private Answer answer(HttpPost request, ClassicHttpResponse answer, long start) {
        String beginning = "";
        try (answer) {
            HttpEntity entity = answer.getEntity();
            if (entity != null) {
                byte[] read = entity.getContent().readNBytes(MOST_OF_BODY);
                beginning = new String(read, StandardCharsets.UTF_8);
                if (read.length == MOST_OF_BODY) {
                    // Closing alone would read what is left, which may be without end.
                    request.abort();
                }
            }
        } catch (IOException ignored) {
            // the status has come
        }
        return new Answer(answer.getCode(), since(start), retryAfter(answer), beginning);
    }

    private @Nullable Duration retryAfter(ClassicHttpResponse answer) {
        Header header = answer.getFirstHeader(HttpHeaders.RETRY_AFTER);
        if (header == null) {
            return null;
        }
        String value = header.getValue().strip();
        try {
            return value.matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(value))
                    : Duration.between(
                            clock.instant(),
                            ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
        } catch (DateTimeException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        deadlines.shutdownNow();
        client.close();
    }
}
