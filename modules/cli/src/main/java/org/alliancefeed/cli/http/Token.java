package org.alliancefeed.cli.http;

import java.util.regex.Pattern;
import org.alliancefeed.cli.Failure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What shows a feed who asks it. It is a secret: no message has it. */
public final class Token {

    private static final String VARIABLE = "FEED_TOKEN";

    /** RFC 6750. */
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            description =
                    "A key or another token that the feed takes. Default: FEED_TOKEN, which nobody sees who lists the"
                            + " processes.")
    private @Nullable String given;

    /** Whether it is on the command line. */
    public boolean isGiven() {
        return given != null;
    }

    /** @return null when there is none */
    public @Nullable String value() {
        return given == null ? ofEnvironment() : checked("--token", given);
    }

    /** @return null when there is none */
    public static @Nullable String ofEnvironment() {
        String value = System.getenv(VARIABLE);
        return value == null || value.isBlank() ? null : checked(VARIABLE, value);
    }

    private static String checked(String where, String text) {
        String token = text.strip();
        if (!FORM.matcher(token).matches()) {
            throw Failure.ofCall("what " + where + " says has the form of no token", null);
        }
        return token;
    }
}
