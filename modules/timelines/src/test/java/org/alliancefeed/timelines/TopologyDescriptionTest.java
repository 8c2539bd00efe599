package org.alliancefeed.timelines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TopologyDescriptionTest {

    private static final Path GOLDEN = Path.of("src/test/resources/topology.txt");

    /** Kafka Streams lists topics and stores in no order. */
    private static final Pattern LISTED = Pattern.compile("\\[([^]]*)]");

    /** Names of nodes and stores are names of topics and folders: whoever changes one must know that it loses the data. */
    @Test
    void the_topology_is_the_one_on_file() throws IOException {
        String now =
                new FeedTopology(FeedDriver.codecsInUse(), 2).get().describe().toString();
        String ordered = LISTED.matcher(now)
                .replaceAll(listed -> Arrays.stream(listed.group(1).split(", "))
                        .sorted()
                        .collect(Collectors.joining(", ", "[", "]")));

        assertThat(ordered)
                .as("changed on purpose? Then put the new description into %s", GOLDEN)
                .isEqualTo(Files.readString(GOLDEN, StandardCharsets.UTF_8));
    }
}
