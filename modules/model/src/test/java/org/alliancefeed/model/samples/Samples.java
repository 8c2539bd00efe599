package org.alliancefeed.model.samples;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.alliancefeed.model.Yaml;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.json.EventJson;
import org.alliancefeed.model.json.RecordReader;
import org.alliancefeed.model.organization.InMemoryDirectory;
import org.alliancefeed.model.organization.Organization;

/** The samples at the top of the repository, as the tests of a module see them. */
public final class Samples {

    private static final Path FOLDER = Path.of("../../samples");

    private Samples() {}

    /** One file of events, which all come from one document. */
    public record SampleFile(Path path, List<JsonNode> entries) {

        /** The number that the file shares with its document. */
        public String number() {
            return path.getFileName().toString().substring(0, 3);
        }

        public List<Event> events() {
            return entries.stream()
                    .map(entry ->
                            Objects.requireNonNull(EventJson.read(entry).value(), () -> path + ": " + entry.path("id")))
                    .toList();
        }

        @Override
        public String toString() {
            return path.getFileName().toString();
        }
    }

    public static List<SampleFile> files() {
        try (Stream<Path> paths = Files.list(FOLDER.resolve("events"))) {
            return paths.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .map(path -> new SampleFile(path, entries(path)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Event> events() {
        return files().stream().flatMap(file -> file.events().stream()).toList();
    }

    public static Event event(String id) {
        return events().stream()
                .filter(event -> event.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no sample event has the id " + id));
    }

    /** The entries of the directory as they stand in the file. */
    public static List<JsonNode> directoryEntries() {
        return entries(FOLDER.resolve("organizations.yaml"));
    }

    public static InMemoryDirectory directory() {
        return new InMemoryDirectory(directoryEntries().stream()
                .map(entry -> Objects.requireNonNull(
                        RecordReader.read(entry, Organization.class).value()))
                .toList());
    }

    private static List<JsonNode> entries(Path path) {
        try {
            List<JsonNode> entries = new ArrayList<>();
            Yaml.read(Files.readString(path)).forEach(entries::add);
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
