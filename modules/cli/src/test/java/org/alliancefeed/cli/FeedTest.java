package org.alliancefeed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FeedTest {

    @Test
    void withoutACommandTheCallIsWrong() {
        Ran ran = Ran.feed();

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).startsWith("Name a command.").contains("Usage: feed", "publish");
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void anUnknownOptionIsAWrongCall() {
        Ran ran = Ran.feed("check", "--loud", "events.json");

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("--loud");
    }

    @Test
    void anUnknownCommandIsAWrongCallWithASuggestion() {
        Ran ran = Ran.feed("pubish", "events.json");

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("publish");
    }

    @Test
    void helpGoesToStandardOutput() {
        Ran ran = Ran.feed("help", "timeline");

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("Usage: feed timeline", "--from");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void withoutATerminalThereIsNoColour() {
        assertThat(Ran.feed("--help").out()).doesNotContain("\u001B");
    }

    @Test
    void theVersionIsOneLine() {
        Ran ran = Ran.feed("--version");

        assertThat(ran.status()).isZero();
        assertThat(ran.outLines()).hasSize(1).first().asString().startsWith("feed ");
    }

    @Test
    void aShellCanCompleteIt() {
        Ran ran = Ran.feed("completion");

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("complete -F _complete_feed", "--registry");
    }

    @Test
    void aFailureIsOneLineWithoutAStackTrace() {
        Ran ran = Ran.feed("timeline", "--url", "http://127.0.0.1:1", "huawei");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.errLines()).hasSize(1).first().asString().contains("no feed answers at http://127.0.0.1:1");
    }

    @Test
    void verboseShowsTheStackTrace() {
        Ran ran = Ran.feed("timeline", "--verbose", "--url", "http://127.0.0.1:1", "huawei");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).contains("\tat org.alliancefeed.cli");
    }
}
