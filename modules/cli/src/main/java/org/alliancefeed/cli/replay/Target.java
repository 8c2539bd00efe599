package org.alliancefeed.cli.replay;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.alliancefeed.cli.Failure;
import org.alliancefeed.cli.Terminal;
import org.jspecify.annotations.Nullable;

/** Where a replay goes: standard output, or a file that has its name only when the replay is proven complete. */
final class Target implements AutoCloseable {

    private final Terminal terminal;
    private final @Nullable Path file;
    private final @Nullable Path part;
    private final @Nullable OutputStream bytes;

    private Target(Terminal terminal, @Nullable Path file, @Nullable Path part, @Nullable OutputStream bytes) {
        this.terminal = terminal;
        this.file = file;
        this.part = part;
        this.bytes = bytes;
    }

    /** @param file null for standard output */
    static Target open(Terminal terminal, @Nullable Path file) {
        if (file == null) {
            return new Target(terminal, null, null, null);
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            return new Target(terminal, file, part, new BufferedOutputStream(Files.newOutputStream(part), 1 << 16));
        } catch (IOException e) {
            throw new Failure("cannot write to %s: %s".formatted(part, e), e);
        }
    }

    void line(byte[] line) throws IOException {
        if (bytes == null) {
            terminal.out().print(new String(line, StandardCharsets.UTF_8));
            terminal.out().print('\n');
            return;
        }
        bytes.write(line);
        bytes.write('\n');
    }

    /** Says that all of it is there. */
    void complete() throws IOException {
        if (bytes == null || part == null || file == null) {
            if (terminal.out().checkError()) {
                throw new Failure("standard output was closed before the end");
            }
            return;
        }
        bytes.close();
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() {
        try {
            if (bytes != null) {
                bytes.close();
            }
            if (part != null) {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            terminal.err().println("feed: cannot remove %s: %s".formatted(part, e));
        }
    }
}
