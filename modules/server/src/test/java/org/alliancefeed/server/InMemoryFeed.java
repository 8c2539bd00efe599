package org.alliancefeed.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.judgement.Judgement;
import org.alliancefeed.model.organization.Organization;
import org.alliancefeed.server.access.Access;
import org.alliancefeed.server.answers.AnswerSink;
import org.alliancefeed.server.answers.MemoryAnswers;
import org.alliancefeed.server.events.EventSink;
import org.alliancefeed.server.health.Vital;
import org.alliancefeed.server.judgements.JudgementSink;
import org.alliancefeed.server.judgements.MemoryJudgements;
import org.alliancefeed.server.organizations.DirectorySink;
import org.alliancefeed.server.organizations.Identities;
import org.alliancefeed.server.organizations.MemoryDirectory;
import org.alliancefeed.server.read.Reached;
import org.alliancefeed.server.rejected.MemoryRedrives;
import org.alliancefeed.server.rejected.RedriveSink;
import org.alliancefeed.server.stream.Logs;
import org.alliancefeed.server.stream.Streams;
import org.alliancefeed.server.topics.Catalogue;
import org.alliancefeed.timelines.view.Views;
import org.alliancefeed.topics.Connection;
import org.alliancefeed.topics.FeedTopic;
import org.alliancefeed.topics.Sending;
import org.alliancefeed.topics.avro.Codecs;
import org.alliancefeed.topics.log.Position;
import org.jspecify.annotations.Nullable;

/** The HTTP server over what a test puts in, without Kafka: for the shapes of requests and answers. */
public final class InMemoryFeed implements EventSink, DirectorySink, JudgementSink, AutoCloseable {

    /** What time it is. */
    public static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123Z");

    public final List<Event> published = new ArrayList<>();
    public final List<Sending> sent = new ArrayList<>();
    public final MemoryJudgements judgements = new MemoryJudgements();
    public final MemoryDirectory directory = new MemoryDirectory(judgements::areDifferent);
    public final InMemoryViews views = new InMemoryViews(directory, judgements);
    public final MemoryAnswers answers = new MemoryAnswers();
    public final Map<String, byte[]> kept = new HashMap<>();
    public @Nullable RuntimeException keepFailure;
    public final AtomicBoolean vital = new AtomicBoolean(true);
    public @Nullable RuntimeException sinkFailure;
    public Position reached = Position.NONE;

    private long records;
    private final HttpServer http;
    private final HttpClient client = HttpClient.newHttpClient();

    public InMemoryFeed() {
        this(new Access.Open());
    }

    public InMemoryFeed(Access access) {
        Connection connection = new Connection("localhost:1", "http://localhost:1");
        FeedServer.Config usual = FeedServer.Config.of(connection, Path.of("unused"));
        FeedServer.Config config = new FeedServer.Config(
                connection,
                "127.0.0.1",
                0,
                null,
                usual.stateDir(),
                usual.layout(),
                usual.commitInterval(),
                1,
                "test",
                null,
                Duration.ofSeconds(1),
                Duration.ofMillis(50),
                2,
                access,
                usual.webhooks());
        http = HttpServer.prepare(config);
        http.provide(Views.class, views);
        http.provide(MemoryDirectory.class, directory);
        http.provide(Identities.class, new Identities(directory, views));
        http.provide(Streams.class, new Streams(config.mostStreams()));
        http.provide(MemoryJudgements.class, judgements);
        http.provide(Clock.class, Clock.fixed(NOW, ZoneOffset.UTC));
        http.provide(EventSink.class, this);
        http.provide(DirectorySink.class, this);
        http.provide(JudgementSink.class, this);
        http.provide(MemoryAnswers.class, answers);
        http.provide(AnswerSink.class, this::kept);
        http.provide(MemoryRedrives.class, new MemoryRedrives());
        http.provide(RedriveSink.class, this::kept);
        http.provide(Catalogue.class, List::of);
        http.provide(Vital.class, new Vital(Map.of("streams", vital::get)));
        http.provide(Logs.class, new Logs(connection, new Codecs(connection.registry()), "test"));
        http.provide(
                Reached.class, new Reached(List.of((position, patience) -> isReached(position)), config.patience()));
        http.open(config);
    }

    /** Something of the server itself. */
    public <T> T part(Class<T> type) {
        return http.get(type);
    }

    public void know(Organization organization) {
        directory.put(organization.id(), organization);
    }

    private boolean isReached(Position position) {
        return position.next().entrySet().stream()
                .allMatch(entry -> reached.next().getOrDefault(entry.getKey(), 0L) >= entry.getValue());
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    public HttpResponse<String> post(String path, String contentType, String body) {
        return send(request(path, "Content-Type", contentType).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> put(String path, String body) {
        return send(request(path, "Content-Type", "application/json").PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> delete(String path) {
        return send(request(path).DELETE());
    }

    public HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + http.port() + path));
        return headers.length == 0 ? builder : builder.headers(headers);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public CompletableFuture<Position> publish(Sending sending) {
        return written(FeedTopic.of(sending.event().kind()), () -> {
            sent.add(sending);
            published.add(sending.event());
        });
    }

    @Override
    public CompletableFuture<Position> publishAgain(Event event, byte[] bytes) {
        return publish(Sending.of(event));
    }

    @Override
    public List<Position> publishTogether(List<Sending> sendings) {
        if (sinkFailure != null) {
            throw sinkFailure;
        }
        return sendings.stream().map(sending -> publish(sending).join()).toList();
    }

    @Override
    public CompletableFuture<Position> put(String id, @Nullable Organization organization) {
        return written(FeedTopic.ORGANIZATIONS, () -> directory.put(id, organization));
    }

    @Override
    public CompletableFuture<Position> judge(String key, @Nullable Judgement judgement) {
        return written(FeedTopic.JUDGEMENTS, () -> judgements.put(key, judgement));
    }

    private CompletableFuture<Position> kept(String key, byte[] answer) {
        if (keepFailure != null) {
            return CompletableFuture.failedFuture(keepFailure);
        }
        kept.put(key, answer);
        return CompletableFuture.completedFuture(Position.NONE);
    }

    private CompletableFuture<Position> written(FeedTopic topic, Runnable writing) {
        if (sinkFailure != null) {
            return CompletableFuture.failedFuture(sinkFailure);
        }
        writing.run();
        return CompletableFuture.completedFuture(Position.after(topic.name(), 0, records++));
    }

    @Override
    public void close() {
        client.close();
        http.close();
    }
}
