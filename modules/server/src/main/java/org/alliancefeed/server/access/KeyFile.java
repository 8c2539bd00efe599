package org.alliancefeed.server.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keys in a file, which is read again when it has changed. As long as it is broken, the keys that it had stay good. */
final class KeyFile implements Tokens {

    private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);

    /** Tells one state of the file from another; a file that takes its place is another one. */
    private record State(
            FileTime modified, long size, @Nullable Object file) {

        private static final State NONE = new State(FileTime.fromMillis(0), -1, null);

        static State of(Path path) {
            try {
                BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
                return new State(now.lastModifiedTime(), now.size(), now.fileKey());
            } catch (IOException e) {
                return NONE;
            }
        }
    }

    private final Path path;
    private State state;
    private Keys keys;

    /** @throws IllegalArgumentException that says what is wrong with the file */
    KeyFile(Path path) {
        this.path = path;
        this.state = State.of(path);
        this.keys = read();
    }

    private Keys read() {
        try {
            return Keys.parse(Files.readString(path));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the file of keys %s %s".formatted(path, e.getMessage()), e);
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException("the file of keys %s is not there".formatted(path), e);
        } catch (IOException e) {
            throw new IllegalArgumentException("the file of keys %s cannot be read: %s".formatted(path, e), e);
        }
    }

    @Override
    public boolean hasForm(String token) {
        return KeyText.isOne(token);
    }

    @Override
    public Holder holder(String token) {
        return current().holder(token);
    }

    private synchronized Keys current() {
        State now = State.of(path);
        if (!now.equals(state)) {
            // Before it is read: what changes meanwhile is seen the next time.
            state = now;
            try {
                keys = read();
                LOG.info("{} was read again and has {} keys", path, keys.count());
            } catch (IllegalArgumentException e) {
                LOG.error("the keys that were good stay so: {}", e.getMessage());
            }
        }
        return keys;
    }

    @Override
    public String origin() {
        return "a key of %s, which has %,d".formatted(path, keys.count());
    }
}
