package org.alliancefeed.cli.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServerSentEventsTest {

    @Test
    void anEventIsItsIdItsTypeAndItsData() throws Exception {
        assertThat(read("id: 7\nevent: activity\ndata: {}\n\n"))
                .containsExactly(new ServerSentEvents.Event("7", "activity", "{}"));
    }

    @Test
    void linesOfDataAreJoined() throws Exception {
        assertThat(read("data: one\ndata:two\ndata\n\n"))
                .containsExactly(new ServerSentEvents.Event("", "message", "one\ntwo\n"));
    }

    @Test
    void theIdHoldsUntilTheNext() throws Exception {
        assertThat(read("id: 7\ndata: a\n\ndata: b\n\n"))
                .extracting(ServerSentEvents.Event::id)
                .containsExactly("7", "7");
    }

    @Test
    void commentsKeepTheConnectionAliveAndSayNothing() throws Exception {
        assertThat(read(": heartbeat\n\n:\n\ndata: a\n\n")).hasSize(1);
    }

    @Test
    void anEventThatIsCutOffIsNoneAndItsIdDoesNotCount() throws Exception {
        try (ServerSentEvents events = events("id: 1\ndata: a\n\nid: 2\ndata: b\n")) {
            assertThat(events.next()).isNotNull();
            assertThat(events.next()).isNull();
            assertThat(events.lastId()).isEqualTo("1");
        }
    }

    @Test
    void anIdWithoutDataMovesThePlaceToResumeFrom() throws Exception {
        try (ServerSentEvents events = events("id: 9\n\n")) {
            assertThat(events.next()).isNull();
            assertThat(events.lastId()).isEqualTo("9");
        }
    }

    private static List<ServerSentEvents.Event> read(String text) throws IOException {
        List<ServerSentEvents.Event> all = new ArrayList<>();
        try (ServerSentEvents events = events(text)) {
            for (var event = events.next(); event != null; event = events.next()) {
                all.add(event);
            }
        }
        return all;
    }

    private static ServerSentEvents events(String text) {
        return new ServerSentEvents(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "");
    }
}
