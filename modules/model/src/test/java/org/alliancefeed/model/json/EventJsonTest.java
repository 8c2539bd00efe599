package org.alliancefeed.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import org.alliancefeed.model.Problem;
import org.alliancefeed.model.Yaml;
import org.alliancefeed.model.date.Edtf;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.Formation;
import org.alliancefeed.model.event.Meeting;
import org.alliancefeed.model.event.Participant;
import org.alliancefeed.model.event.Person;
import org.alliancefeed.model.event.Role;
import org.alliancefeed.model.event.Source;
import org.alliancefeed.model.event.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventJsonTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** The example of the contract. */
    private static final String PLENARY = """
            { "kind": "meeting", "id": "aii-plenary-18", "revision": 1, "status": "occurred",
              "when": "2021-12-14/2021-12-16", "title": "18th working group plenary meeting", "summary": "…", "language": "en",
              "places": [{"name": "Shenzhen", "country": "CN"}],
              "participants": [
                {"organization": "Industrial Internet Industry Alliance", "role": "convener",
                 "person": {"name": "Hu Jianbo", "position": "secretary general"}},
                {"organization": "Huawei Technologies Co., Ltd.", "role": "organizer"}],
              "sources": [{"id": "huawei-aii-plenary", "publisher": "Huawei", "url": "…", "title": "…", "publishedOn": "2021-12-15",
                           "quote": "the 18th working group plenary meeting … opened in Shenzhen", "derivedFrom": []}],
              "claims": [{"about": "working groups", "value": "each holds a meeting of its own"}],
              "partOf": null, "subjects": ["industrial internet"],
              "meeting": {"series": "working group plenary", "ordinal": 18} }""";

    @Test
    void theExampleOfTheContractIsReadFieldByField() throws JsonProcessingException {
        Event event = read(MAPPER.readTree(PLENARY));

        assertThat(event.id()).isEqualTo("aii-plenary-18");
        assertThat(event.status()).isEqualTo(Status.OCCURRED);
        assertThat(event.when()).isEqualTo(Edtf.parse("2021-12-14/2021-12-16"));
        assertThat(event.participants())
                .containsExactly(
                        new Participant(
                                "Industrial Internet Industry Alliance",
                                Role.CONVENER,
                                new Person("Hu Jianbo", "secretary general")),
                        new Participant("Huawei Technologies Co., Ltd.", Role.ORGANIZER, null));
        assertThat(event.sources())
                .extracting(Source::publishedOn, Source::derivedFrom)
                .containsExactly(tuple(Edtf.parse("2021-12-15"), List.of()));
        assertThat(event.partOf()).isNull();
        assertThat(event.details()).isEqualTo(new Meeting("working group plenary", 18));
    }

    @Test
    void theExampleOfTheContractIsWrittenAsItWasReadWithoutWhatIsEmpty() throws JsonProcessingException {
        ObjectNode json = (ObjectNode) MAPPER.readTree(PLENARY);

        ObjectNode written = EventJson.write(read(json));

        json.remove("partOf");
        ((ObjectNode) json.path("sources").path(0)).remove("derivedFrom");
        assertThat(written).isEqualTo(json);
    }

    @Test
    void theKindIsWrittenFirst() throws JsonProcessingException {
        assertThat(EventJson.write(read(MAPPER.readTree(PLENARY))).fieldNames().next())
                .isEqualTo("kind");
    }

    @Test
    void whatIsLeftOutHasItsDefault() {
        Event event = read(Yaml.read("""
                kind: formation
                participants: [{organization: Huawei}]
                formation: {alliance: AII}
                """));

        assertThat(event.revision()).isEqualTo(1);
        assertThat(event.status()).isEqualTo(Status.OCCURRED);
        assertThat(event.when()).isEqualTo(Edtf.UNKNOWN);
        assertThat(event.announced()).isNull();
        assertThat(event.title()).isNull();
        assertThat(event.sources()).isEmpty();
        assertThat(event.participants()).containsExactly(new Participant("Huawei", Role.MENTIONED, null));
        assertThat(event.details()).isEqualTo(new Formation("AII", Formation.Change.FORMED, null));
    }

    @Test
    void aKindWhoseFieldsAreAllOptionalNeedsNone() {
        assertThat(read(Yaml.read("{kind: meeting, participants: [{organization: AII}]}"))
                        .details())
                .isEqualTo(new Meeting(null, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {kind: meeting, colour: red}                        | /colour               | is not a field here; the fields are announced, claims
            {kind: meeting, "a/b~c": 1}                         | /a~1b~0c              | is not a field here
            {kind: meeting, places: [{name: X, zip: 1}]}        | /places/0/zip         | is not a field here; the fields are country, name
            {kind: meeting, formation: {alliance: AII}}         | /formation            | is not a field here
            {kind: meeting, meeting: {no: 18}}                  | /meeting/no           | is not a field here; the fields are ordinal, series
            {kind: meeting, meeting: 18}                        | /meeting              | must be an object, but is 18
            {kind: meeting, meeting: {ordinal: "18"}}           | /meeting/ordinal      | must be a whole number, but is the string '18'
            {kind: meeting, meeting: {ordinal: 1.5}}            | /meeting/ordinal      | must be a whole number, but is 1.5
            {kind: meeting, meeting: {ordinal: 3000000000}}     | /meeting/ordinal      | must be at most 2147483647, but is 3000000000
            {kind: meeting, revision: true}                     | /revision             | must be a whole number, but is true
            {kind: meeting, title: 2021}                        | /title                | must be a string, but is 2021; put it in quotes
            {kind: meeting, title: [A]}                         | /title                | must be a string, but is an array
            {kind: meeting, title: " "}                         | /title                | must not be blank
            {kind: meeting, subjects: internet}                 | /subjects             | must be an array, but is the string 'internet'
            {kind: meeting, subjects: [internet, null]}         | /subjects/1           | must be a string, but is null
            {kind: meeting, participants: [Huawei]}             | /participants/0       | must be an object, but is the string 'Huawei'
            {kind: meeting, participants: [{role: host}]}       | /participants/0/organization | is missing
            {kind: meeting, participants: [{organization: A, role: boss}]} | /participants/0/role | 'boss' is none of convener, organizer
            {kind: meeting, status: OCCURRED}                   | /status               | 'OCCURRED' is none of planned, occurred, postponed, cancelled, retracted
            {kind: meeting, when: 14 December}                  | /when                 | '14 December' is not an EDTF date:
            {kind: meeting, sources: [{id: s, publishedOn: "2021-13"}]} | /sources/0/publishedOn | month 13 at position 5
            {kind: meeting, sources: [{id: s, derivedFrom: [s, {}]}]} | /sources/0/derivedFrom/1 | must be a string, but is an object
            {kind: declaration, declaration: {type: treaty}}    | /declaration/type     | 'treaty' is none of joint-declaration, memorandum, letter-of-intent
            {kind: formation}                                   | /formation/alliance   | is missing
            {kind: membership, membership: {alliance: A, member: B}} | /membership/change | is missing
            {kind: membership, membership: {alliance: A, member: B, change: fled}} | /membership/change | 'fled' is none of joined, left
            {kind: appointment, appointment: {person: P}}       | /appointment/organization | is missing
            {kind: congress}                                    | /kind                 | 'congress' is none of meeting, declaration
            {kind: 5}                                           | /kind                 | must be a string, but is 5; put it in quotes
            {kind: null}                                        | /kind                 | is missing; it is one of meeting, declaration
            {id: x, meeting: {ordinal: 18}}                     | /kind                 | is missing; it is one of meeting, declaration
            [{kind: meeting}]                                   | ""                    | must be an object, but is an array
            """)
    void whatIsWrongIsSaidWithItsPlace(String json, String pointer, String reason) {
        RecordReader.Result<Event> read = EventJson.read(Yaml.read(json));

        assertThat(read.value()).isNull();
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.pointer()).isEqualTo(pointer);
            assertThat(problem.reason()).contains(reason);
        });
    }

    @Test
    void everyProblemIsCollected() {
        RecordReader.Result<Event> read = EventJson.read(Yaml.read("""
                kind: meeting
                when: yesterday
                status: done
                colour: red
                participants: [{}, {organization: 7, role: boss}, {organization: Huawei}]
                meeting: {ordinal: many, no: 18}
                """));

        assertThat(read.value()).isNull();
        assertThat(read.problems())
                .extracting(Problem::pointer)
                .containsExactlyInAnyOrder(
                        "/when",
                        "/status",
                        "/colour",
                        "/participants/0/organization",
                        "/participants/1/organization",
                        "/participants/1/role",
                        "/meeting/ordinal",
                        "/meeting/no");
    }

    @Test
    void whatBreaksARuleIsReportedOnceTheShapeIsRight() {
        RecordReader.Result<Event> read = EventJson.read(Yaml.read("""
                kind: meeting
                id: two words
                revision: 0
                participants: [{organization: "…"}]
                meeting: {ordinal: 0}
                """));

        assertThat(read.value()).isNull();
        assertThat(read.problems())
                .extracting(Problem::pointer)
                .containsExactly("/id", "/revision", "/participants", "/meeting/ordinal");
    }

    @Test
    void textThatIsNotWellFormedUnicodeIsRefused() throws JsonProcessingException {
        JsonNode json = MAPPER.readTree("{\"kind\": \"meeting\", \"title\": \"half a pair: \\ud83d\"}");

        assertThat(EventJson.read(json).problems())
                .containsExactly(new Problem("/title", "is not well-formed Unicode"));
    }

    @Test
    void aProblemIsShortAndActsOnNoScreen() {
        String hostile = "\u001b[2J\u202e" + "🚀".repeat(100);
        ObjectNode json = MAPPER.createObjectNode().put("kind", hostile).put(hostile, 1);

        assertThat(EventJson.read(json).problems()).hasSize(2).allSatisfy(problem -> assertThat(problem.toString())
                .hasSizeLessThan(400)
                .contains("🚀…")
                .doesNotContainPattern("\\p{C}"));
    }

    @Test
    void withoutAnIdTheContentGivesOne() {
        assertThat(read(Yaml.read("{kind: formation, formation: {alliance: AII}}"))
                        .id())
                .matches("formation-[0-9a-f]{32}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{formation: {alliance: AII}, when: '2016', kind: formation}",
                "{kind: formation, when: '2016', formation: {alliance: AII, into: null, change: formed}}",
                "{kind: formation, when: '2016', revision: 1, status: occurred, title: null, places: [],"
                        + " formation: {change: formed, alliance: AII}}"
            })
    void theDerivedIdLooksAtWhatIsSaidAndNotAtHowItIsWritten(String same) {
        Event event = read(Yaml.read("{kind: formation, when: '2016', formation: {alliance: AII}}"));

        assertThat(read(Yaml.read(same)).id()).isEqualTo(event.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{kind: formation, formation: {alliance: AII}}",
                "{kind: formation, when: '2016?', formation: {alliance: AII}}",
                "{kind: formation, when: '2016', formation: {alliance: Aii}}",
                "{kind: formation, when: '2016', title: AII, formation: {alliance: AII}}"
            })
    void whatSaysSomethingElseHasAnotherDerivedId(String other) {
        Event event = read(Yaml.read("{kind: formation, when: '2016', formation: {alliance: AII}}"));

        assertThat(read(Yaml.read(other)).id()).isNotEqualTo(event.id());
    }

    private static Event read(JsonNode json) {
        RecordReader.Result<Event> read = EventJson.read(json);
        assertThat(read.problems()).isEmpty();
        return Objects.requireNonNull(read.value());
    }
}
