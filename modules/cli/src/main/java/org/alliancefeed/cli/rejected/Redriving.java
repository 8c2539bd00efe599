package org.alliancefeed.cli.rejected;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alliancefeed.cli.Counted;
import org.alliancefeed.cli.Failure;
import org.alliancefeed.cli.Terminal;
import org.alliancefeed.cli.http.Answer;
import org.alliancefeed.cli.http.Call;
import org.alliancefeed.cli.http.FeedApi;
import org.alliancefeed.topics.log.Position;
import org.jspecify.annotations.Nullable;

/** Has rejected records sent again, and says of each what came of it. */
final class Redriving {

    private final Terminal terminal;
    private final FeedApi api;
    private final byte[] body;
    private Position position = Position.NONE;
    private long sent;
    private long refused;

    /** @param mended a file with what is to be sent instead; null for the records as they were */
    Redriving(Terminal terminal, FeedApi api, @Nullable Path mended) {
        this.terminal = terminal;
        this.api = api;
        this.body = mended == null ? new byte[0] : read(mended);
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Failure(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** @return the exit status */
    int redrive(Selection selection) {
        selection.notSentAgain().forEach(item -> redrive(item.path("id").asText()));
        terminal.out().println("sent %s again, %,d refused".formatted(Counted.of(sent, "record"), refused));
        if (sent > 0) {
            terminal.out().println("position " + position.text());
        }
        return refused == 0 ? 0 : 1;
    }

    private void redrive(String id) {
        Answer answer = api.post(Call.of("rejected", id, "redrive"), body);
        if (answer.status() / 100 == 5) {
            throw answer.refusal();
        }
        JsonNode said = answer.json();
        if (answer.isDone()) {
            sent++;
            position = position.and(Position.parse(said.path("position").asText()));
            return;
        }
        refused++;
        terminal.err().println(Terminal.harmless(id + ": " + said.path("detail").asText()));
    }
}
