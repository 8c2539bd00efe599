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
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.alliancefeed.model.activity.Activity;
import org.alliancefeed.model.activity.ActivityState;
import org.alliancefeed.model.activity.Explanation.Report;
import org.alliancefeed.model.activity.Folding;
import org.alliancefeed.model.activity.TimelineRow;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.Participant;
import org.alliancefeed.model.event.Role;
import org.alliancefeed.model.judgement.Effect;
import org.alliancefeed.model.judgement.Judgement;
import org.alliancefeed.model.judgement.Ruling;
import org.alliancefeed.model.matching.ResolvedEvent;
import org.alliancefeed.model.organization.Organization;
import org.alliancefeed.model.organization.OrganizationRef;
import org.alliancefeed.model.organization.Resolver;
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
import org.alliancefeed.timelines.row.SortKey;
import org.alliancefeed.timelines.view.Cursor;
import org.alliancefeed.timelines.view.Filter;
import org.alliancefeed.timelines.view.Order;
import org.alliancefeed.timelines.view.Page;
import org.alliancefeed.timelines.view.ResolvedMention;
import org.alliancefeed.timelines.view.Undecided;
import org.alliancefeed.timelines.view.Unresolved;
import org.alliancefeed.timelines.view.Views;
import org.alliancefeed.topics.Connection;
import org.alliancefeed.topics.FeedTopic;
import org.alliancefeed.topics.Sending;
import org.alliancefeed.topics.avro.Codecs;
import org.alliancefeed.topics.log.Position;
import org.jspecify.annotations.Nullable;

/** The HTTP server over what a test puts in, without Kafka: for the shapes of requests and answers. */
public final class InMemoryFeed implements Views, EventSink, DirectorySink, JudgementSink, AutoCloseable {

    /** What time it is. */
    public static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123Z");

    public final Map<String, List<TimelineRow>> rows = new HashMap<>();
    public final Map<String, ActivityState> activities = new HashMap<>();
    public final Map<String, Event> events = new HashMap<>();
    public final TreeMap<String, OrganizationRef> provisional = new TreeMap<>();
    public final List<Unresolved> unresolved = new ArrayList<>();
    public final TreeMap<String, String> undecided = new TreeMap<>();
    public final List<Event> published = new ArrayList<>();
    public final List<Sending> sent = new ArrayList<>();
    public final Map<String, List<ResolvedMention>> mentions = new HashMap<>();
    public final MemoryJudgements judgements = new MemoryJudgements();
    public final MemoryDirectory directory = new MemoryDirectory(judgements::areDifferent);
    public final MemoryAnswers answers = new MemoryAnswers();
    public final Map<String, byte[]> kept = new HashMap<>();
    public @Nullable RuntimeException keepFailure;
    public final AtomicBoolean vital = new AtomicBoolean(true);
    public @Nullable RuntimeException viewFailure;
    public @Nullable RuntimeException sinkFailure;
    public Position reached = Position.NONE;

    public int provisionalReads;

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
        http.provide(Views.class, this);
        http.provide(MemoryDirectory.class, directory);
        http.provide(Identities.class, new Identities(directory, this));
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

    /** Lets an event be all that is reported of an activity, which then stands in the timelines of all who took part. */
    public void happen(Event event) {
        Resolver resolver = new Resolver(directory);
        Activity activity = Folding.fold(List.of(new ResolvedEvent(
                event,
                event.everyParticipant().stream()
                        .map(Participant::organization)
                        .distinct()
                        .map(resolver::resolve)
                        .toList())));
        activities.put(activity.id(), ActivityState.of(activity));
        TimelineRow.of(activity)
                .forEach((organization, row) -> rows.computeIfAbsent(organization, id -> new ArrayList<>())
                        .add(row));
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
    public Page timeline(Set<String> organizations, Filter filter, Order order, int limit, @Nullable Cursor cursor) {
        List<TimelineRow> all =
                joined(organizations).stream().filter(filter::passes).toList();
        int start = 0;
        if (cursor != null) {
            while (start < all.size() && !SortKey.of(all.get(start)).equals(cursor.last())) {
                start++;
            }
            start++;
        }
        List<TimelineRow> items = all.stream().skip(start).limit(limit).toList();
        boolean more = start + items.size() < all.size();
        return new Page(items, more ? new Cursor(order, SortKey.of(items.getLast())) : null, items.size());
    }

    /** A walk is in the order that it is asked for, which pages here leave to the test. */
    @Override
    public boolean walk(
            Set<String> organizations, Filter filter, Order order, int mostRows, Consumer<TimelineRow> visitor) {
        List<TimelineRow> all = joined(organizations);
        all.stream()
                .sorted(Comparator.comparing(SortKey::of, placed(order)))
                .limit(mostRows)
                .filter(filter::passes)
                .forEach(visitor);
        return all.size() <= mostRows;
    }

    private static Comparator<SortKey> placed(Order order) {
        Comparator<SortKey> byDate = Comparator.comparingLong(SortKey::earliest)
                .thenComparingLong(SortKey::latest)
                .thenComparing(SortKey::activity);
        return Comparator.comparing(SortKey::unknown).thenComparing(order == Order.NEWEST ? byDate.reversed() : byDate);
    }

    private List<TimelineRow> joined(Set<String> organizations) {
        failIfAsked();
        Map<String, TimelineRow> byId = new LinkedHashMap<>();
        organizations.forEach(organization -> rows.getOrDefault(organization, List.of())
                .forEach(row -> byId.merge(row.id(), row, InMemoryFeed::join)));
        return List.copyOf(byId.values());
    }

    @Override
    public @Nullable ActivityState activity(String id) {
        failIfAsked();
        return activities.get(id);
    }

    @Override
    public @Nullable Event event(String id) {
        failIfAsked();
        return events.get(id);
    }

    @Override
    public List<Event> revisions(String id) {
        Event event = events.get(id);
        return event == null ? List.of() : List.of(event);
    }

    @Override
    public List<OrganizationRef> provisional(String after, int limit) {
        provisionalReads++;
        return provisional.tailMap(after, false).values().stream().limit(limit).toList();
    }

    private static TimelineRow join(TimelineRow one, TimelineRow other) {
        Set<Role> roles = new TreeSet<>(one.roles());
        roles.addAll(other.roles());
        return new TimelineRow(
                one.id(),
                one.kind(),
                one.title(),
                one.when(),
                one.earliest(),
                one.latest(),
                one.status(),
                List.copyOf(roles),
                one.participants(),
                one.places(),
                one.reports(),
                one.independentSources());
    }

    @Override
    public @Nullable Report report(String id) {
        Event event = event(id);
        Resolver resolver = new Resolver(directory);
        Judgement judgement = judgements.get("event:" + id);
        return event == null
                ? null
                : new Report(
                        new ResolvedEvent(
                                event,
                                event.everyParticipant().stream()
                                        .map(Participant::organization)
                                        .distinct()
                                        .map(resolver::resolve)
                                        .toList()),
                        judgement == null ? null : judgement.activity(),
                        judgement == null ? null : new Ruling(judgement, Effect.IN_FORCE));
    }

    @Override
    public List<ResolvedMention> mentions(String organizationId) {
        return mentions.getOrDefault(organizationId, List.of());
    }

    @Override
    public List<Unresolved> unresolved() {
        failIfAsked();
        return unresolved;
    }

    @Override
    public List<Undecided> undecided(String after, int limit) {
        failIfAsked();
        return undecided.tailMap(after, false).entrySet().stream()
                .map(entry -> new Undecided(entry.getKey(), entry.getValue()))
                .limit(limit)
                .toList();
    }

    private void failIfAsked() {
        if (viewFailure != null) {
            throw viewFailure;
        }
    }

    @Override
    public void close() {
        client.close();
        http.close();
    }
}
