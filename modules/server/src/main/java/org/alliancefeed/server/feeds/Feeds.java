package org.alliancefeed.server.feeds;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import org.alliancefeed.model.organization.OrganizationRef;
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

    /** @param format any but the API's own JSON */
    public HttpResponse<Document> answer(
            HttpRequest<?> request, FeedFormat format, OrganizationRef organization, Page found) {
        Site site = Site.of(request);
        EntryReader entries = new EntryReader(views, site);
        FeedLinks links = new FeedLinks(request, organization.id());
        Cursor cursor = found.next();
        String next = cursor == null ? null : links.next(format, cursor.text());
        FeedPage page = new FeedPage(
                organization,
                site,
                FeedTitle.of(organization.name(), request),
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
