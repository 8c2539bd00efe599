package org.alliancefeed.server.feeds;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.alliancefeed.model.activity.TimelineRow;
import org.alliancefeed.model.activity.TimelineRow.Seat;
import org.alliancefeed.model.event.Appointment;
import org.alliancefeed.model.event.Declaration;
import org.alliancefeed.model.event.Details;
import org.alliancefeed.model.event.Publication;
import org.alliancefeed.model.event.Role;
import org.alliancefeed.model.event.Statement;
import org.jspecify.annotations.Nullable;

/** An activity in ActivityStreams: {@link Deed} says as which type. */
final class ActivityStreamsItem {

    private final FeedEntry entry;
    private final TimelineRow row;
    private final Site site;
    private final ObjectNode item = JsonNodeFactory.instance.objectNode();

    ActivityStreamsItem(FeedEntry entry, Site site) {
        this.entry = entry;
        this.row = entry.row();
        this.site = site;
    }

    ObjectNode json() {
        @Nullable Details details = entry.activity() == null ? null : entry.activity().details();
        Deed deed = Deed.of(row.status(), details);
        item.put("type", deed.type());
        item.put("id", entry.id());
        item.put("url", entry.url());
        item.put("name", entry.title());
        item.put("content", Prose.html(entry));
        putTimes();
        putPlaces();
        put("actor", deed.actors());
        put("object", deed.objects());
        if (!deed.actors().isEmpty() && details != null) {
            putObject(details);
        }
        ArrayNode tags = item.putArray("tag");
        row.participants()
                .forEach(seat ->
                        tags.add(organization(seat).put("af:role", seat.role().text())));
        if (deed.change() != null) {
            item.put("af:change", deed.change().text());
        }
        putOwnWords();
        return item;
    }

    private void putTimes() {
        entry.published().ifPresent(time -> item.put("published", time.toString()));
        entry.updated().ifPresent(time -> item.put("updated", time.toString()));
        Days days = Days.of(row.when());
        if (days != null) {
            item.put("startTime", midnight(days.first()));
            item.put("endTime", midnight(days.behind()));
        }
    }

    private void putPlaces() {
        if (!entry.places().isEmpty()) {
            ArrayNode places = item.putArray("location");
            entry.places()
                    .forEach(place -> places.addObject().put("type", "Place").put("name", Prose.place(place)));
        }
    }

    private void putOwnWords() {
        item.put("af:kind", row.kind().text());
        item.put("af:status", row.status().text());
        item.put("af:when", row.when().text());
        item.put("af:reports", row.reports());
        item.put("af:independentSources", row.independentSources());
    }

    /** What was done to no organization: its object is a person or what was written. */
    private void putObject(Details details) {
        switch (details) {
            case Appointment appointment -> {
                putObject("Person", appointment.person());
                put("target", Set.of(Role.APPOINTER));
            }
            case Declaration declaration -> putObject("Document", declaration.documentTitle());
            case Publication publication -> putObject("Document", publication.documentTitle());
            case Statement statement -> {
                ObjectNode note = item.putObject("object").put("type", "Note");
                note.put("mediaType", "text/plain");
                note.put("content", statement.text() == null ? entry.title() : PlainText.of(statement.text()));
            }
            default -> {
                // Its object is an organization.
            }
        }
    }

    private void putObject(String type, @Nullable String name) {
        item.putObject("object").put("type", type).put("name", name == null ? entry.title() : PlainText.line(name));
    }

    /** Those in any of the roles, once each; nothing when there are none. */
    private void put(String member, Set<Role> roles) {
        List<ObjectNode> found = row.participants().stream()
                .filter(seat -> roles.contains(seat.role()))
                .map(this::organization)
                .distinct()
                .toList();
        if (!found.isEmpty()) {
            item.putArray(member).addAll(found);
        }
    }

    private ObjectNode organization(Seat seat) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "Organization")
                .put("id", site.organization(seat.organization().id()))
                .put("name", PlainText.line(seat.organization().name()));
    }

    private static String midnight(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC).toString();
    }
}
