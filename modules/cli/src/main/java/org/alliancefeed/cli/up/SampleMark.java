package org.alliancefeed.cli.up;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliancefeed.cli.Failure;
import org.alliancefeed.model.Digest;
import org.alliancefeed.topics.log.Position;

/**
 * Remembers in the data folder which samples its logs have and where they end, so that they are published once.
 * Publishing them again would change no timeline, but the logs would grow with every start.
 *
 * @param content a digest of the samples and of the identity of the cluster that they went to
 */
record SampleMark(Path file, String content) {

    private static final String CLUSTER = "kafka/meta.properties";

    private static final String NAME = "samples.published";

    /** Whether it remembers anything, of these samples or others. */
    static boolean existsIn(Path dataDir) {
        return Files.exists(dataDir.resolve(NAME));
    }

    /** To be asked for when the broker has started, which gives its cluster an identity. */
    static SampleMark of(Path dataDir, Path samples) {
        MessageDigest digest = Digest.sha256();
        try (Stream<Path> files = Files.walk(samples)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(samples.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            Files.readAllLines(dataDir.resolve(CLUSTER)).stream()
                    .filter(line -> line.startsWith("cluster.id="))
                    .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new Failure("cannot tell whether the samples are published: " + e, e);
        }
        return new SampleMark(dataDir.resolve(NAME), HexFormat.of().formatHex(digest.digest()));
    }

    /** Where the samples end, when they are published. */
    Optional<Position> position() {
        try {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            return lines.size() == 2 && lines.getFirst().equals(content)
                    ? Optional.of(Position.parse(lines.getLast()))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty(); // publishing them once more does no harm
        }
    }

    void set(Position position) {
        try {
            Files.writeString(file, content + "\n" + position.text() + "\n");
        } catch (IOException e) {
            throw new Failure("cannot write " + file + ": " + e, e);
        }
    }
}
