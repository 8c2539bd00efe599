package org.alliancefeed.cli.key;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import org.alliancefeed.cli.Failure;
import org.alliancefeed.cli.Terminal;
import org.alliancefeed.model.Problem;
import org.alliancefeed.server.access.Binding;
import org.alliancefeed.server.access.Key;
import org.alliancefeed.server.access.KeyText;
import org.alliancefeed.server.access.Keys;
import org.alliancefeed.server.access.Scope;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a key. */
@Command(
        name = "key",
        description = {
            "Make a key for somebody who may write to a feed, and the line that lets the feed know it.",
            "The line goes into the file that FEED_KEYS names to 'feed serve'; the key is not in it, and is shown only this once."
        })
public final class KeyCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "HOLDER", description = "Who has it, as you call them. Several keys may have one holder.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String holder;

    @Option(
            names = "--scope",
            paramLabel = "SCOPE",
            required = true,
            split = ",",
            description = "What it allows: read, publish, curate, admin; several with commas.")
    private List<Scope> scopes = List.of();

    @Option(
            names = "--publisher",
            paramLabel = "NAME",
            description = "Only for events whose sources this publisher has; may be given several times.")
    private List<String> publishers = List.of();

    @Option(
            names = "--source",
            paramLabel = "ID",
            description = "Only for events of the source with this id, or 'acme-*': those whose id begins so.")
    private List<String> sources = List.of();

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "Put the line at the end of this file; print the key alone.")
    private @Nullable Path file;

    public KeyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        KeyText text = KeyText.random();
        Key key = key(text.digest());
        if (file == null) {
            terminal.out().println("key   " + text.secret());
            terminal.out().println("line  " + key.line());
        } else {
            append(file, key);
            terminal.out().println(text.secret());
        }
        return 0;
    }

    private Key key(String digest) {
        boolean isBound = !publishers.isEmpty() || !sources.isEmpty();
        Key key = new Key(
                holder, digest, scopes.stream().distinct().toList(), isBound ? new Binding(publishers, sources) : null);
        List<Problem> problems = key.check();
        if (!problems.isEmpty()) {
            throw new ParameterException(spec.commandLine(), problems.getFirst().toString());
        }
        return key;
    }

    private static void append(Path file, Key key) {
        try {
            String before = Files.exists(file) ? Files.readString(file) : "";
            String more = Keys.with(before, key).substring(before.length());
            Files.writeString(file, more, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IllegalArgumentException e) {
            throw new Failure("%s is no file that a line can be put into: it %s".formatted(file, e.getMessage()), e);
        } catch (IOException e) {
            throw new Failure("%s cannot be written: %s".formatted(file, e), e);
        }
    }
}
