package org.alliancefeed.model.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.Participant;
import org.alliancefeed.model.json.EventJson;
import org.alliancefeed.model.json.RecordReader;
import org.alliancefeed.model.organization.Organization;
import org.alliancefeed.model.organization.Resolution;
import org.alliancefeed.model.organization.Resolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SamplesTest {

    private static final Resolver RESOLVER = new Resolver(Samples.directory());

    static List<Samples.SampleFile> files() {
        return Samples.files();
    }

    @Test
    void thereIsAFileForEachOfTheFiveDocuments() {
        assertThat(files()).extracting(Samples.SampleFile::number).containsExactly("000", "001", "002", "003", "004");
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyEventIsReadWithoutAProblem(Samples.SampleFile file) {
        assertThat(file.entries()).isNotEmpty().allSatisfy(entry -> assertThat(
                        EventJson.read(entry).problems())
                .as(entry.path("id").asText())
                .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyEventIsReadAsItIsWritten(Samples.SampleFile file) {
        assertThat(file.events()).allSatisfy(event -> assertThat(
                        EventJson.read(EventJson.write(event)).value())
                .isEqualTo(event));
    }

    @Test
    void everyEventHasAnIdOfItsOwn() {
        Stream<JsonNode> entries = files().stream().flatMap(file -> file.entries().stream());

        assertThat(entries.map(entry -> entry.path("id").asText()))
                .doesNotContain("")
                .doesNotHaveDuplicates();
    }

    @Test
    void everyEventIsAPartOfOneThatIsThere() {
        List<String> ids = Samples.events().stream().map(Event::id).toList();

        assertThat(Samples.events()).allSatisfy(event -> {
            if (event.partOf() != null) {
                assertThat(ids).as(event.id()).contains(event.partOf());
            }
        });
    }

    @Test
    void everyEntryOfTheDirectoryIsRight() {
        assertThat(Samples.directoryEntries()).isNotEmpty().allSatisfy(entry -> {
            RecordReader.Result<Organization> read = RecordReader.read(entry, Organization.class);
            assertThat(read.problems()).as(entry.path("id").asText()).isEmpty();
            assertThat(read.value()).isNotNull().satisfies(organization -> assertThat(organization.check())
                    .as(organization.id())
                    .isEmpty());
        });
    }

    @Test
    void everyOrganizationHasAnIdOfItsOwnAndAParentThatIsThere() {
        List<String> ids = Samples.directoryEntries().stream()
                .map(entry -> entry.path("id").asText())
                .toList();

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(Samples.directoryEntries())
                .filteredOn(entry -> entry.hasNonNull("parent"))
                .isNotEmpty()
                .allSatisfy(
                        entry -> assertThat(ids).contains(entry.path("parent").asText()));
    }

    @Test
    void everyNameInTheDirectoryIsThatOfItsEntry() {
        assertThat(Samples.directoryEntries())
                .allSatisfy(entry -> entry.path("names").forEach(name -> assertThat(
                                RESOLVER.resolve(name.path("text").asText()).organizationId())
                        .as(name.path("text").asText())
                        .isEqualTo(entry.path("id").asText())));
    }

    @ParameterizedTest
    @MethodSource("files")
    void huaweiIsInEveryFile(Samples.SampleFile file) {
        assertThat(resolutions(file.events().stream())).contains("huawei");
    }

    @Test
    void onlyTheNamesThatNobodyClaimsStayProvisional() {
        Set<String> provisional = new TreeSet<>();
        for (String mention : mentions(Samples.events().stream()).toList()) {
            Resolution resolution = RESOLVER.resolve(mention);
            if (resolution.organizationId().startsWith("~")) {
                provisional.add(mention);
                assertThat(resolution.mayBe()).as(mention).isEmpty();
            }
        }

        assertThat(provisional)
                .containsExactly(
                        "Bao’an District leading group",
                        "ITU student team",
                        "Industry News",
                        "Ministry of Information Technology");
    }

    private static Set<String> resolutions(Stream<Event> events) {
        return mentions(events)
                .map(mention -> RESOLVER.resolve(mention).organizationId())
                .collect(Collectors.toSet());
    }

    private static Stream<String> mentions(Stream<Event> events) {
        return events.flatMap(event -> event.everyParticipant().stream()).map(Participant::organization);
    }
}
