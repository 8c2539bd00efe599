package org.alliancefeed.server.feeds;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import org.alliancefeed.model.activity.TimelineRow;
import org.alliancefeed.model.json.RecordWriter;
import org.alliancefeed.server.read.Document;
import org.alliancefeed.server.read.Listing;
import org.alliancefeed.timelines.view.Cursor;
import org.alliancefeed.timelines.view.Page;
import org.alliancefeed.timelines.view.Views;

/** Answers with a page of a timeline in the form that is asked for. */
@Singleton
public final class Feeds {

    private final Views views;

    Feeds(Views views) {
        this.views = views;
    }

    public HttpResponse<?> answer(HttpRequest<?> request, FeedFormat format, Timeline timeline, Page found) {
        return format == FeedFormat.JSON ? list(request, timeline, found) : feed(request, format, timeline, found);
    }

    private static HttpResponse<?> list(HttpRequest<?> request, Timeline timeline, Page found) {
        Cursor next = found.next();
        return new FeedLinks(request, timeline)
                .put(
                        Listing.of(
                                request,
                                found.items().stream().map(RecordWriter::write).toList(),
                                next == null ? null : next.text()),
                        FeedFormat.JSON);
    }

    private HttpResponse<?> feed(HttpRequest<?> request, FeedFormat format, Timeline timeline, Page found) {
        Site site = Site.of(request);
        EntryReader entries = new EntryReader(views, site);
        FeedLinks links = new FeedLinks(request, timeline);
        Cursor cursor = found.next();
        String next = cursor == null ? null : links.next(format, cursor.text());
        FeedPage page = new FeedPage(
                timeline,
                site,
                FeedTitle.of(timeline.name(), request),
                site.address() + links.self(format),
                site.address() + links.first(format),
                next == null ? null : site.address() + next,
                found.items().stream()
                        .map(format == FeedFormat.CSV ? entries::bare : entries::whole)
                        .toList());
        MutableHttpResponse<Document> answer =
                HttpResponse.ok(new Document(format.mediaType(), writer(format).write(page)));
        return links.put(next == null ? answer : Listing.leadingTo(answer, next), format);
    }

    /** A calendar of one activity. */
    public HttpResponse<?> calendar(HttpRequest<?> request, TimelineRow row) {
        FeedEntry entry = new EntryReader(views, Site.of(request)).whole(row);
        return HttpResponse.ok(new Document(FeedFormat.CALENDAR.mediaType(), CalendarWriter.write(entry)));
    }

    /** Made when somebody asks, so that a node that nobody asks loads none of their libraries. */
    private static FeedWriter writer(FeedFormat format) {
        return switch (format) {
            case JSON_FEED -> new JsonFeedWriter();
            case ATOM -> new AtomWriter();
            case CALENDAR -> new CalendarWriter();
            case CSV -> new CsvWriter();
            case ACTIVITY_STREAMS -> new ActivityStreamsWriter();
            case JSON -> throw new IllegalArgumentException("the API's own JSON is no feed");
        };
    }
}
