package org.alliancefeed.topics.avro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.alliancefeed.model.event.Kind;
import org.alliancefeed.topics.FeedTopic;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What has once been registered stays readable: every version of every schema is kept and held against the others. */
class SchemaHistoryTest {

    private static final Path PROPOSED = Path.of("target", "schemas");

    private static final List<Named<FeedTopic>> WITH_SCHEMA = FeedTopic.all().stream()
            .filter(topic -> topic.schema() != null)
            .map(topic -> Named.of(topic.name(), topic))
            .toList();

    @TempDir
    Path folder;

    @ParameterizedTest
    @FieldSource("WITH_SCHEMA")
    void theSchemaIsTheNewestVersionOfItsSubject(FeedTopic topic) throws Exception {
        Schema current = Objects.requireNonNull(topic.schema());
        Optional<Path> missing = SubjectHistory.of(topic).missing(current);

        if (missing.isPresent()) {
            Path proposed =
                    PROPOSED.resolve(topic.subject()).resolve(missing.get().getFileName());
            Files.createDirectories(proposed.getParent());
            Files.writeString(proposed, current.toString(true) + "\n");
            fail(
                    "the schema of %s is not the newest version of its subject. If the change is meant, add it:%n"
                            + "mkdir -p schemas/subjects/%s && cp modules/topics/%s schemas/subjects/%s/%s",
                    topic.name(),
                    topic.subject(),
                    proposed,
                    topic.subject(),
                    missing.get().getFileName());
        }
    }

    @ParameterizedTest
    @FieldSource("WITH_SCHEMA")
    void allVersionsKeepThePromiseOfTheirTopic(FeedTopic topic) throws Exception {
        assertThat(Promise.broken(
                        topic.compatibility(), SubjectHistory.of(topic).versions()))
                .isEmpty();
    }

    @Test
    void everySubjectBelongsToATopic() throws Exception {
        assertThat(SubjectHistory.subjects())
                .containsExactlyInAnyOrderElementsOf(WITH_SCHEMA.stream()
                        .map(topic -> topic.getPayload().subject())
                        .toList());
    }

    @Test
    void aChangedSchemaNamesTheFileToAdd() throws Exception {
        Files.writeString(folder.resolve("1.avsc"), meeting().toString(true));

        assertThat(SubjectHistory.in(folder).missing(meeting())).isEmpty();
        assertThat(SubjectHistory.in(folder).missing(Schemas.event(Kind.FORMATION)))
                .contains(folder.resolve("2.avsc"));
    }

    @Test
    void aNewSubjectNamesItsFirstFile() throws Exception {
        assertThat(SubjectHistory.in(folder.resolve("new-value")).missing(meeting()))
                .contains(folder.resolve("new-value").resolve("1.avsc"));
    }

    @Test
    void theFileHoldsWhatIsRegistered() throws Exception {
        Files.writeString(folder.resolve("1.avsc"), meeting().toString(true) + "\n");

        assertThat(SubjectHistory.in(folder).versions().getFirst().toString())
                .isEqualTo(meeting().toString());
    }

    private static Schema meeting() {
        return Schemas.event(Kind.MEETING);
    }
}
