package org.alliancefeed.server.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file of keys that a test makes as it needs them. */
final class KeyRing {

    private final Path file;
    private String text = "# who may write\n";

    KeyRing(Path file) {
        this.file = file;
        write(text);
    }

    Access access(boolean readingIsOpen) {
        return new Access.ByToken(readingIsOpen, file, null);
    }

    /** @return the header of a new key */
    String add(String holder, Scope... scopes) {
        return add(holder, null, scopes);
    }

    String add(String holder, @Nullable Binding sources, Scope... scopes) {
        KeyText key = KeyText.random();
        text = Keys.with(text, new Key(holder, key.digest(), List.of(scopes), sources));
        write(text);
        return "Bearer " + key.secret();
    }

    void write(String content) {
        try {
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void mend() {
        write(text);
    }

    void remove() {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
