package org.alliancefeed.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.alliancefeed.model.activity.ActivityState;
import org.alliancefeed.model.activity.OrganizationRef;
import org.alliancefeed.model.activity.TimelineRow;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.organization.Organization;
import org.alliancefeed.server.events.EventSink;
import org.alliancefeed.server.health.Vital;
import org.alliancefeed.server.organizations.Identities;
import org.alliancefeed.server.organizations.MemoryDirectory;
import org.alliancefeed.server.read.Reached;
import org.alliancefeed.server.stream.Logs;
import org.alliancefeed.server.stream.Streams;
import org.alliancefeed.server.topics.Catalogue;
import org.alliancefeed.timelines.row.SortKey;
import org.alliancefeed.timelines.view.Cursor;
import org.alliancefeed.timelines.view.Filter;
import org.alliancefeed.timelines.view.Order;
import org.alliancefeed.timelines.view.Page;
import org.alliancefeed.timelines.view.Views;
import org.alliancefeed.topics.Connection;
import org.alliancefeed.topics.FeedTopic;
import org.alliancefeed.topics.avro.Codecs;
import org.alliancefeed.topics.log.Position;
import org.jspecify.annotations.Nullable;

/** The HTTP server over what a test puts in, without Kafka: for the shapes of requests and answers. */
public final class InMemoryFeed implements Views, EventSink, AutoCloseable {

    public final Map<String, List<TimelineRow>> rows = new HashMap<>();
    public final Map<String, ActivityState> activities = new HashMap<>();
    public final Map<String, Event> events = new HashMap<>();
    public final TreeMap<String, OrganizationRef> provisional = new TreeMap<>();
    public final List<Event> published = new ArrayList<>();
    public final AtomicBoolean vital = new AtomicBoolean(true);
    public @Nullable RuntimeException viewFailure;
    public @Nullable RuntimeException sinkFailure;
    public Position reached = Position.NONE;

    private final MemoryDirectory directory = new MemoryDirectory();
    private final HttpServer http;
    private final HttpClient client = HttpClient.newHttpClient();

    public InMemoryFeed() {
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
                2);
        http = HttpServer.prepare(config);
        http.provide(Views.class, this);
        http.provide(MemoryDirectory.class, directory);
        http.provide(Identities.class, new Identities(directory, this));
        http.provide(Streams.class, new Streams(config.mostStreams()));
        http.provide(EventSink.class, this);
        http.provide(Catalogue.class, List::of);
        http.provide(Vital.class, new Vital(Map.of("streams", vital::get)));
        http.provide(Logs.class, new Logs(connection, new Codecs(connection.registry())));
        http.provide(
                Reached.class, new Reached(List.of((position, patience) -> isReached(position)), config.patience()));
        http.open(config);
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
    public CompletableFuture<Position> publish(Event event) {
        if (sinkFailure != null) {
            return CompletableFuture.failedFuture(sinkFailure);
        }
        published.add(event);
        return CompletableFuture.completedFuture(
                Position.after(FeedTopic.of(event.kind()).name(), 0, published.size() - 1L));
    }

    @Override
    public Page timeline(String organization, Filter filter, Order order, int limit, @Nullable Cursor cursor) {
        failIfAsked();
        List<TimelineRow> all = rows.getOrDefault(organization, List.of()).stream()
                .filter(filter::passes)
                .toList();
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
        return provisional.tailMap(after, false).values().stream().limit(limit).toList();
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
