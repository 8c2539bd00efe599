package org.alliancefeed.testing;

import java.util.Locale;
import java.util.Optional;

/** Which platform the tests are to run on. */
enum Choice {
    WHATEVER_ANSWERS,
    LOCAL,
    DOCKER;

    static Choice demanded() {
        return of(Optional.ofNullable(System.getProperty(TestPlatform.PROPERTY))
                .or(() -> Optional.ofNullable(System.getenv(TestPlatform.VARIABLE)))
                .orElse(""));
    }

    static Choice of(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "" -> WHATEVER_ANSWERS;
            case "local" -> LOCAL;
            case "docker" -> DOCKER;
            default ->
                throw new IllegalArgumentException(
                        TestPlatform.PROPERTY + " must be local, docker or nothing, but is '" + text + "'");
        };
    }
}
