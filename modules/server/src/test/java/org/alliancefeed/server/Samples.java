package org.alliancefeed.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.alliancefeed.model.activity.TimelineRow;
import org.alliancefeed.model.date.Edtf;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.Kind;
import org.alliancefeed.model.event.Role;
import org.alliancefeed.model.event.Status;
import org.alliancefeed.model.json.EventJson;
import org.alliancefeed.model.organization.Organization;
import org.alliancefeed.model.organization.Organization.Name;
import org.alliancefeed.model.organization.Organization.NameType;
import org.alliancefeed.model.organization.OrganizationRef;
import org.jspecify.annotations.Nullable;

/** Things to put into a feed. */
public final class Samples {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Samples() {}

    public static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }

    public static String meeting(String id, String... organizations) {
        return """
                {"kind":"meeting","id":"%s","when":"2021-12-14","title":"Plenary %s","participants":[%s],\
                "meeting":{"series":"plenary"}}""".formatted(
                        id,
                        id,
                        String.join(
                                ",",
                                Arrays.stream(organizations)
                                        .map("{\"organization\":\"%s\",\"role\":\"organizer\"}"::formatted)
                                        .toList()));
    }

    public static Event event(String json) {
        return Objects.requireNonNull(EventJson.read(json(json)).value());
    }

    public static TimelineRow row(String id, String when, Role role, String... organizations) {
        Edtf date = Edtf.parse(when);
        return new TimelineRow(
                id,
                Kind.MEETING,
                "Title of " + id,
                date,
                Objects.toString(date.earliest(), null),
                Objects.toString(date.latest(), null),
                Status.OCCURRED,
                List.of(role),
                Arrays.stream(organizations)
                        .map(one -> new TimelineRow.Seat(new OrganizationRef(one, "The " + one), role))
                        .toList(),
                List.of(),
                1,
                1);
    }

    public static Organization organization(String id, @Nullable String mergedInto, String... names) {
        return new Organization(
                id,
                Organization.Kind.COMPANY,
                null,
                null,
                null,
                mergedInto,
                Arrays.stream(names)
                        .map(name -> new Name(name, "en", NameType.OFFICIAL))
                        .toList(),
                null);
    }

    /** An organization with a parent. */
    public static Organization child(String id, String parent) {
        return new Organization(
                id,
                Organization.Kind.COMPANY,
                null,
                null,
                parent,
                null,
                List.of(new Name("The " + id, "en", NameType.OFFICIAL)),
                null);
    }
}
