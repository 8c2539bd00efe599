package org.alliancefeed.model.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alliancefeed.model.date.Edtf;
import org.alliancefeed.model.event.Kind;
import org.alliancefeed.model.event.Place;
import org.alliancefeed.model.event.Role;
import org.alliancefeed.model.event.Status;
import org.junit.jupiter.api.Test;

class TimelineRowTest {

    private static final Activity PLENARY = Reports.fold("""
            kind: meeting
            id: aii-plenary-18
            status: planned
            when: 2021?-12-14
            title: 18th plenary
            summary: not on a page
            participants:
              - {organization: Huawei, role: speaker, person: {name: Zhang Shunmao}}
              - {organization: 华为, role: speaker, person: {name: Eric Xu}}
              - {organization: Huawei, role: organizer}
              - {organization: AII, role: convener}
              - {organization: Student Team, role: attendee}
            places: [{name: Shenzhen, country: CN}, {name: online}]
            sources: [{id: s1}, {id: s2}]
            meeting: {ordinal: 18}
            """);

    @Test
    void anActivityHasARowForEveryOrganizationAndOneForTheTimelineOfEverything() {
        assertThat(TimelineRow.of(PLENARY)).containsOnlyKeys("*", "huawei", "aii", "~student-team");
    }

    @Test
    void aRowShowsWhatAPageShows() {
        TimelineRow row = rowOf("aii");

        assertThat(row.id()).isEqualTo("aii-plenary-18");
        assertThat(row.kind()).isEqualTo(Kind.MEETING);
        assertThat(row.title()).isEqualTo("18th plenary");
        assertThat(row.when()).isEqualTo(Edtf.parse("2021?-12-14"));
        assertThat(row.earliest()).isEqualTo("2021-12-14");
        assertThat(row.latest()).isEqualTo("2021-12-14");
        assertThat(row.status()).isEqualTo(Status.PLANNED);
        assertThat(row.places()).containsExactly(new Place("Shenzhen", "CN"), new Place("online", null));
        assertThat(row.reports()).isEqualTo(1);
        assertThat(row.independentSources()).isEqualTo(2);
    }

    @Test
    void rolesAreThoseOfTheTimelinesOrganizationEachOnce() {
        assertThat(rowOf("huawei").roles()).containsExactly(Role.ORGANIZER, Role.SPEAKER);
        assertThat(rowOf("aii").roles()).containsExactly(Role.CONVENER);
        assertThat(rowOf("*").roles()).isEmpty();
    }

    @Test
    void everyRowListsEveryParticipantOnceInEachRoleWithoutPersons() {
        assertThat(TimelineRow.of(PLENARY).values()).allSatisfy(row -> assertThat(row.participants())
                .extracting(seat -> seat.organization().id(), TimelineRow.Seat::role)
                .containsExactly(
                        tuple("huawei", Role.SPEAKER),
                        tuple("huawei", Role.ORGANIZER),
                        tuple("aii", Role.CONVENER),
                        tuple("~student-team", Role.ATTENDEE)));
    }

    @Test
    void aRowHasTheFirstOfMorePlacesThanAPageShows() {
        String places =
                IntStream.range(0, 30).mapToObj("{name: Town %d}"::formatted).collect(Collectors.joining(", "));
        Activity tour = Reports.fold(
                "{kind: meeting, id: a, participants: [{organization: Huawei}], places: [" + places + "]}");

        assertThat(tour.places()).hasSize(30);
        assertThat(TimelineRow.of(tour).values()).allSatisfy(row -> assertThat(row.places())
                .isEqualTo(tour.places().subList(0, TimelineRow.MOST_PLACES)));
    }

    @Test
    void theRowOfEverythingIsTheSameAlone() {
        assertThat(TimelineRow.ofEverything(PLENARY)).isEqualTo(rowOf(TimelineRow.EVERYTHING));
    }

    @Test
    void noOrganizationHasTheNameOfTheTimelineOfEverything() {
        assertThat(TimelineRow.of(Reports.fold("{kind: meeting, id: a, participants: [{organization: \"A*\"}]}")))
                .containsOnlyKeys("*", "~a");
    }

    private static TimelineRow rowOf(String organization) {
        Map<String, TimelineRow> rows = TimelineRow.of(PLENARY);
        return Objects.requireNonNull(rows.get(organization));
    }
}
