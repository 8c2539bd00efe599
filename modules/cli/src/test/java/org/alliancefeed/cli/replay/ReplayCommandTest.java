package org.alliancefeed.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.alliancefeed.cli.Ran;
import org.alliancefeed.cli.Served;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayCommandTest {

    private static final String MEETINGS = """
            {"topic":"alliance.meetings.v1","partition":0,"offset":0,"event":{"title":"鴻海"}}
            {"topic":"alliance.meetings.v1","partition":1,"offset":0,"event":{}}
            """;

    @TempDir
    Path folder;

    @Test
    void aWholeReplayIsPrintedAsItCame() throws Exception {
        String whole = MEETINGS + manifest(2, MEETINGS);

        Ran ran = replay(whole, "meetings", "--from", "2026-01-31T12:00:00+01:00");

        assertThat(ran).isEqualTo(new Ran(0, whole, "2 records, complete as the manifest says\n"));
    }

    @Test
    void aFileHasItsNameOnceItIsWhole() throws Exception {
        String whole = MEETINGS + manifest(2, MEETINGS);
        Path file = folder.resolve("history.ndjson");

        Ran ran = replay(whole, "--output", file.toString());

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).isEmpty();
        assertThat(file).hasContent(whole);
        assertThat(files()).containsExactly("history.ndjson");
    }

    @Test
    void aReplayThatBreaksOffFailsAndLeavesNoFile() throws Exception {
        Ran ran = replay(MEETINGS, "--output", folder.resolve("history.ndjson").toString());

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).contains("broke off after 2 records: it has no manifest");
        assertThat(files()).isEmpty();
    }

    @Test
    void aRecordTooFewIsSaid() throws Exception {
        Ran ran = replay(MEETINGS + manifest(3, MEETINGS));

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).contains("alliance.meetings.v1 has 2 records and should have 3");
    }

    @Test
    void aLineThatWasChangedIsSaid() throws Exception {
        Ran ran = replay(MEETINGS.replace("鴻海", "富士康") + manifest(2, MEETINGS));

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).contains("its lines are not those that the SHA-256 is of");
    }

    @Test
    void nothingMayStandBehindTheManifest() throws Exception {
        assertThat(replay(MEETINGS + manifest(2, MEETINGS) + MEETINGS).err()).contains("goes on behind its manifest");
    }

    @Test
    void anEmptyHistoryIsWholeToo() throws Exception {
        assertThat(replay(manifest(0, "")).status()).isZero();
    }

    @Test
    void whatIsNoReplayIsSaidToBe() throws Exception {
        assertThat(replay("<html>\n").err()).contains("not JSON; is it a feed?");
    }

    @Test
    void aFormatThatIsNotThereIsAWrongCall() throws Exception {
        Ran ran = replay("", "--format", "parquet");

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.errLines()).first().isEqualTo("--format parquet is not there; a replay is written as ndjson");
    }

    private static String manifest(int meetings, String lines) throws Exception {
        String digest = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8)));
        return "{\"manifest\":{\"records\":{\"alliance.meetings.v1\":%d},\"unreadable\":0,\"sha256\":\"%s\"}}\n"
                .formatted(meetings, digest);
    }

    private static Ran replay(String answer, String... args) throws IOException {
        try (Served feed = Served.by(exchange -> Served.send(exchange, 200, "application/x-ndjson", answer))) {
            return Ran.feed(Stream.concat(Stream.of("replay", "--url", feed.url()), Stream.of(args))
                    .toArray(String[]::new));
        }
    }

    private Stream<String> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).toList().stream();
        }
    }
}
