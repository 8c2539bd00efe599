package org.alliancefeed.model.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.alliancefeed.model.event.Declaration;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.Source;
import org.alliancefeed.model.event.Statement;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples against the documents that they were taken from, which are not part of the project. */
@NullMarked
class SampleQuotesTest {

    private static final Path DOCUMENTS = Path.of(System.getProperty("feed.seeds", "../../../shared/seeds"));

    static List<Samples.SampleFile> files() {
        return Samples.files();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyQuoteStandsWordForWordInItsDocument(Samples.SampleFile file) throws IOException {
        String document = document(file);

        assertThat(file.events()).allSatisfy(event -> assertThat(event.sources())
                .as(event.id())
                .isNotEmpty()
                .allSatisfy(source -> assertThat(document).contains(quoteOf(source))));
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatIsClaimedOrSaidStandsInItsDocumentButForItsSpaces(Samples.SampleFile file) throws IOException {
        String document = withPlainSpaces(document(file));

        assertThat(file.events())
                .allSatisfy(event -> assertThat(wordsOf(event)).as(event.id()).allSatisfy(words -> assertThat(document)
                        .contains(withPlainSpaces(words))));
    }

    private static String document(Samples.SampleFile file) throws IOException {
        assumeTrue(
                Files.isDirectory(DOCUMENTS),
                "The documents of the samples are not here; -Dfeed.seeds=FOLDER says where they are.");
        try (Stream<Path> paths = Files.list(DOCUMENTS)) {
            Path document = paths.filter(path -> path.getFileName().toString().startsWith(file.number() + "_"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no document begins with " + file.number()));
            return Files.readString(document);
        }
    }

    private static String quoteOf(Source source) {
        assertThat(source.quote()).as("quote of " + source.id()).isNotNull();
        return String.valueOf(source.quote());
    }

    private static List<String> wordsOf(Event event) {
        List<String> words = new ArrayList<>();
        event.claims().forEach(claim -> words.add(claim.value()));
        switch (event.details()) {
            case Statement(String ignored, String text) when text != null -> words.add(text);
            case Declaration declaration -> words.addAll(declaration.commitments());
            default -> {}
        }
        return words;
    }

    private static String withPlainSpaces(String text) {
        return text.replaceAll("[\\s\\p{Z}]+", " ");
    }
}
