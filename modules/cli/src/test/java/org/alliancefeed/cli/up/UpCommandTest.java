package org.alliancefeed.cli.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.alliancefeed.cli.Ran;
import org.alliancefeed.topics.log.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real starts, on free ports, which end by themselves when they are ready. */
class UpCommandTest {

    @TempDir
    Path dataDir;

    @Test
    void whatIsThereIsFoundAgainAndTheSamplesArePublishedOnce() throws Exception {
        Ran first = up();
        Ran second = up();

        assertThat(first.status()).isZero();
        assertThat(first.err()).isEmpty();
        assertThat(first.outLines())
                .anySatisfy(line -> assertThat(line).matches("api +http://127\\.0\\.0\\.1:\\d+/api/v1"))
                .anySatisfy(line -> assertThat(line).matches("kafka +127\\.0\\.0\\.1:\\d+"))
                .anySatisfy(line -> assertThat(line).matches("samples +\\d+ events, \\d+ organizations"))
                .last()
                .asString()
                .startsWith("ready in ");
        assertThat(second.status()).isZero();
        assertThat(second.outLines()).contains("samples   were published before");
        assertThat(Files.readString(dataDir.resolve("feed.log"))).contains("broker up in ");
    }

    @Test
    void aPortThatIsTakenIsOneClearLine() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String taken = String.valueOf(other.getLocalPort());
            for (String option : List.of("--port", "--kafka-port", "--registry-port")) {
                Ran ran = up(option, taken);

                assertThat(ran.status()).isEqualTo(1);
                assertThat(ran.errLines())
                        .singleElement()
                        .asString()
                        .contains("127.0.0.1:" + taken, "the port is taken", "(" + option + ")");
            }
        }
        assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    @Test
    void samplesThatChangeArePublishedAgain() throws Exception {
        Path samples = Files.createDirectories(dataDir.resolve("samples"));
        Files.createDirectories(dataDir.resolve("kafka"));
        Files.writeString(dataDir.resolve("kafka/meta.properties"), "cluster.id=one\n");
        Files.writeString(samples.resolve("events.yaml"), "[]");
        SampleMark.of(dataDir, samples).set(Position.NONE);

        assertThat(SampleMark.of(dataDir, samples).position()).isPresent();
        Files.writeString(samples.resolve("events.yaml"), "[1]");
        assertThat(SampleMark.of(dataDir, samples).position()).isEmpty();
        Files.writeString(samples.resolve("events.yaml"), "[]");
        Files.writeString(dataDir.resolve("kafka/meta.properties"), "cluster.id=another\n");
        assertThat(SampleMark.of(dataDir, samples).position()).isEmpty();
    }

    @Test
    void whatIsNoPortIsAWrongCall() {
        assertThat(up("--port", "70000").status()).isEqualTo(2);
    }

    /** On free ports, but for what is given. */
    private Ran up(String... given) {
        List<String> call = new ArrayList<>(List.of("up", "--stop-when-ready", "--data", dataDir.toString()));
        for (String option : List.of("--port", "--kafka-port", "--registry-port")) {
            if (!List.of(given).contains(option)) {
                call.addAll(List.of(option, "0"));
            }
        }
        call.addAll(List.of(given));
        return Ran.feed(call.toArray(String[]::new));
    }
}
