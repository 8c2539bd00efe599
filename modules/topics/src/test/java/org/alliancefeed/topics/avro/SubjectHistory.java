package org.alliancefeed.topics.avro;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliancefeed.topics.FeedTopic;
import org.apache.avro.Schema;

/**
 * The versions of a subject's schema so far, as files {@code 1.avsc}, {@code 2.avsc} and so on.
 *
 * @param folder where they are
 * @param versions from the first to the newest
 */
record SubjectHistory(Path folder, List<Schema> versions) {

    private static final Path ALL = Path.of("..", "..", "schemas", "subjects");

    static SubjectHistory of(FeedTopic topic) throws IOException {
        return in(ALL.resolve(topic.subject()));
    }

    static SubjectHistory in(Path folder) throws IOException {
        List<Schema> versions = new ArrayList<>();
        while (Files.exists(file(folder, versions.size() + 1))) {
            versions.add(new Schema.Parser().parse(Files.readString(file(folder, versions.size() + 1))));
        }
        return new SubjectHistory(folder, List.copyOf(versions));
    }

    /** Subjects that have a history, whether or not they still have a topic. */
    static List<String> subjects() throws IOException {
        try (var folders = Files.list(ALL)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** The file that the schema is to be added as, unless it is the newest version. */
    Optional<Path> missing(Schema current) {
        // As text: for the registry, other words in a doc are another version too.
        boolean isNewest = !versions.isEmpty() && versions.getLast().toString().equals(current.toString());
        return isNewest ? Optional.empty() : Optional.of(file(folder, versions.size() + 1));
    }

    private static Path file(Path folder, int version) {
        return folder.resolve(version + ".avsc");
    }
}
