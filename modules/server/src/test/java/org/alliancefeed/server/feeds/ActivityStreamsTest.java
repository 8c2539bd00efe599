package org.alliancefeed.server.feeds;

import static org.alliancefeed.server.Samples.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.alliancefeed.model.event.Appointment;
import org.alliancefeed.model.event.Declaration;
import org.alliancefeed.model.event.Details;
import org.alliancefeed.model.event.Formation;
import org.alliancefeed.model.event.Membership;
import org.alliancefeed.model.event.Publication;
import org.alliancefeed.model.event.Role;
import org.alliancefeed.model.event.Statement;
import org.alliancefeed.model.event.Status;
import org.junit.jupiter.api.Test;

class ActivityStreamsTest {

    private static final String ORGANIZATIONS = "http://feed.example/api/v1/organizations/";

    private static JsonNode page(FeedEntry... entries) {
        return json(new String(new ActivityStreamsWriter().write(Happening.page(entries)), StandardCharsets.UTF_8));
    }

    private static JsonNode item(Details details, Role role) {
        return page(Happening.meeting("a-1", "2021-12-14").of(details, role).entry(0))
                .path("orderedItems")
                .path(0);
    }

    @Test
    void aPageIsPartOfACollection() {
        JsonNode page = page(Happening.meeting("a-1", "2021-12-14").entry(0));

        assertThat(page.path("@context").path(0).asText()).isEqualTo("https://www.w3.org/ns/activitystreams");
        assertThat(page.path("type").asText()).isEqualTo("OrderedCollectionPage");
        assertThat(page.path("partOf").asText()).isEqualTo(ORGANIZATIONS + "huawei/timeline");
        JsonNode meeting = page.path("orderedItems").path(0);
        assertThat(meeting.path("type").asText()).isEqualTo("Event");
        assertThat(meeting.path("id").asText()).isEqualTo("urn:alliancefeed:activity:a-1");
        assertThat(meeting.path("startTime").asText()).isEqualTo("2021-12-14T00:00:00Z");
        assertThat(meeting.path("endTime").asText()).isEqualTo("2021-12-15T00:00:00Z");
        assertThat(meeting.path("af:when").asText()).isEqualTo("2021-12-14");
        assertThat(meeting.path("location")).singleElement().satisfies(place -> {
            assertThat(place.path("type").asText()).isEqualTo("Place");
            assertThat(place.path("name").asText()).isEqualTo("Shenzhen, CN");
        });
        assertThat(meeting.path("tag").findValuesAsText("af:role")).containsExactly("organizer", "alliance");
    }

    @Test
    void aKindIsTheTypeThatSaysTheSame() {
        JsonNode joined = item(new Membership("The Alliance", "Huawei", Membership.Change.JOINED, null), Role.MEMBER);
        assertThat(joined.path("type").asText()).isEqualTo("Join");
        assertThat(joined.path("actor").path(0).path("id").asText()).isEqualTo(ORGANIZATIONS + "huawei");
        assertThat(joined.path("object").path(0).path("id").asText()).isEqualTo(ORGANIZATIONS + "aii");

        JsonNode suspended =
                item(new Membership("The Alliance", "Huawei", Membership.Change.SUSPENDED, null), Role.MEMBER);
        assertThat(suspended.path("type").asText()).isEqualTo("Update");
        assertThat(suspended.path("af:change").asText()).isEqualTo("suspended");

        JsonNode formed = item(new Formation("The Alliance", Formation.Change.FORMED, null), Role.FOUNDER);
        assertThat(formed.path("type").asText()).isEqualTo("Create");
        assertThat(formed.path("object").path(0).path("name").asText()).isEqualTo("The Alliance");

        JsonNode appointed =
                item(new Appointment("Ada", "chair", "Huawei", Appointment.Change.APPOINTED, null), Role.APPOINTER);
        assertThat(appointed.path("type").asText()).isEqualTo("Add");
        assertThat(appointed.path("object").path("type").asText()).isEqualTo("Person");
        assertThat(appointed.path("object").path("name").asText()).isEqualTo("Ada");
        assertThat(appointed.path("target").path(0).path("id").asText()).isEqualTo(ORGANIZATIONS + "huawei");

        JsonNode declared = item(
                new Declaration(Declaration.Type.AGREEMENT, "A pact", List.of(), null, List.of(), null),
                Role.SIGNATORY);
        assertThat(declared.path("type").asText()).isEqualTo("Announce");
        assertThat(declared.path("object").path("name").asText()).isEqualTo("A pact");

        JsonNode published = item(new Publication("white paper", null, null, List.of()), Role.PUBLISHER);
        assertThat(published.path("type").asText()).isEqualTo("Create");
        assertThat(published.path("object").path("type").asText()).isEqualTo("Document");
        assertThat(published.path("object").path("name").asText()).isEqualTo("Title of a-1");

        JsonNode said = item(new Statement("Ada", "<b>Yes</b>"), Role.SPEAKER);
        assertThat(said.path("object").path("type").asText()).isEqualTo("Note");
        assertThat(said.path("object").path("mediaType").asText()).isEqualTo("text/plain");
        assertThat(said.path("object").path("content").asText()).isEqualTo("<b>Yes</b>");
    }

    @Test
    void whatHasNotOccurredIsNotSaidToBeDone() {
        JsonNode planned = page(Happening.meeting("a-1", "2030-01")
                        .of(new Membership("The Alliance", "Huawei", Membership.Change.JOINED, null), Role.MEMBER)
                        .as(Status.PLANNED)
                        .entry(0))
                .path("orderedItems")
                .path(0);

        assertThat(planned.path("type").asText()).isEqualTo("Event");
        assertThat(planned.path("af:status").asText()).isEqualTo("planned");
        assertThat(planned.has("actor")).isFalse();
        assertThat(planned.has("startTime")).isFalse();
    }
}
