package org.alliancefeed.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where a command writes to.
 *
 * @param isOutInteractive whether somebody looks at {@code out}; only then has it colours and is fitted to the screen
 * @param isErrInteractive whether somebody looks at {@code err}; only then has it a progress bar
 * @param columns how wide the screen is
 */
public record Terminal(
        PrintWriter out, PrintWriter err, boolean isOutInteractive, boolean isErrInteractive, int columns) {

    private static final int USUAL_COLUMNS = 100;
    private static final int COLUMNS_OF_A_FILE = 120;

    /** This process's own. UTF-8 whatever the locale says, because what is written is as often a file as a screen. */
    static Terminal ofProcess() {
        return new Terminal(
                writer(FileDescriptor.out),
                writer(FileDescriptor.err),
                isInteractive("feed.terminal.out"),
                isInteractive("feed.terminal.err"),
                Integer.getInteger("feed.terminal.columns", USUAL_COLUMNS));
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /** The JVM only tells of both streams together; the script that starts it can tell of each. */
    private static boolean isInteractive(String property) {
        return Boolean.getBoolean(property);
    }

    /** How wide a table may be that is written to {@code out}. */
    public int tableColumns() {
        return isOutInteractive ? columns : COLUMNS_OF_A_FILE;
    }

    /** Texts come from anyone: nothing in them may act on a screen. */
    public static String harmless(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}\\u202A-\\u202E\\u2066-\\u2069]", "\uFFFD");
    }
}
