package org.alliancefeed.server.feeds;

import static org.alliancefeed.server.Samples.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alliancefeed.model.activity.Activity;
import org.alliancefeed.model.activity.ActivityParticipant;
import org.alliancefeed.model.activity.ActivityState;
import org.alliancefeed.model.activity.TimelineRow;
import org.alliancefeed.model.date.Edtf;
import org.alliancefeed.model.event.Details;
import org.alliancefeed.model.event.Meeting;
import org.alliancefeed.model.event.Place;
import org.alliancefeed.model.event.Role;
import org.alliancefeed.model.event.Source;
import org.alliancefeed.model.event.Status;
import org.alliancefeed.model.organization.OrganizationRef;
import org.alliancefeed.server.InMemoryFeed;
import org.alliancefeed.server.Samples;
import org.alliancefeed.server.read.Addresses;
import org.jspecify.annotations.Nullable;

/** An activity of Huawei's to put into a feed, as one event reports it. */
record Happening(
        String id,
        String title,
        String when,
        Status status,
        Details details,
        Role role,
        List<Source> sources,
        @Nullable String summary) {

    static Happening meeting(String id, String when) {
        return new Happening(
                id,
                "Title of " + id,
                when,
                Status.OCCURRED,
                new Meeting("plenary", null),
                Role.ORGANIZER,
                List.of(),
                null);
    }

    Happening called(String newTitle) {
        return new Happening(id, newTitle, when, status, details, role, sources, summary);
    }

    Happening as(Status newStatus) {
        return new Happening(id, title, when, newStatus, details, role, sources, summary);
    }

    Happening of(Details newDetails, Role newRole) {
        return new Happening(id, title, when, status, newDetails, newRole, sources, summary);
    }

    Happening saying(String newSummary) {
        return new Happening(id, title, when, status, details, role, sources, newSummary);
    }

    Happening by(String url, @Nullable String publishedOn, @Nullable String quote) {
        List<Source> all = new ArrayList<>(sources);
        all.add(new Source(
                "s-" + all.size(),
                "The Paper",
                url,
                "A story",
                publishedOn == null ? null : Edtf.parse(publishedOn),
                quote,
                List.of()));
        return new Happening(id, title, when, status, details, role, all, summary);
    }

    Activity activity() {
        Edtf date = Edtf.parse(when);
        return new Activity(
                id,
                status,
                date,
                Objects.toString(date.earliest(), null),
                Objects.toString(date.latest(), null),
                null,
                null,
                title,
                summary,
                "en",
                List.of(new Place("Shenzhen", "CN")),
                List.of(
                        new ActivityParticipant(new OrganizationRef("huawei", "Huawei"), role, null),
                        new ActivityParticipant(new OrganizationRef("aii", "The Alliance"), Role.ALLIANCE, null)),
                sources,
                List.of(),
                List.of(),
                null,
                List.of("industrial internet"),
                details,
                List.of(id),
                1,
                1,
                List.of(),
                List.of());
    }

    TimelineRow row() {
        return Objects.requireNonNull(TimelineRow.of(activity()).get("huawei"));
    }

    /** As a feed shows it, after so many changes. */
    FeedEntry entry(int changes) {
        return new FeedEntry(
                row(), "http://feed.example/api/v1/activities/" + Addresses.encoded(id), activity(), changes);
    }

    /** Puts it into a feed as the revision of its event. */
    void happenIn(InMemoryFeed feed, int revision) {
        List<TimelineRow> rows = new ArrayList<>(feed.views.rows.getOrDefault("huawei", List.of()));
        rows.removeIf(row -> row.id().equals(id));
        rows.add(row());
        feed.views.rows.put("huawei", rows);
        feed.views.activities.put(id, ActivityState.of(activity()));
        ObjectNode event = (ObjectNode) json(Samples.meeting("x", "Huawei"));
        feed.views.events.put(
                id, Samples.event(event.put("id", id).put("revision", revision).toString()));
    }

    /** The only page of a timeline with these alone. */
    static FeedPage page(FeedEntry... entries) {
        String address = "http://feed.example/api/v1/organizations/huawei/timeline.form";
        return new FeedPage(
                Timeline.of(new OrganizationRef("huawei", "Huawei")),
                new Site("http://feed.example"),
                "Huawei",
                address,
                address,
                null,
                List.of(entries));
    }
}
