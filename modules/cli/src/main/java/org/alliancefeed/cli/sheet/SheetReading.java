package org.alliancefeed.cli.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.stream.Collectors;
import org.alliancefeed.cli.Failure;
import org.alliancefeed.cli.input.Entries;
import org.alliancefeed.cli.input.Entry;
import org.alliancefeed.cli.input.Format;
import org.alliancefeed.cli.input.Input;
import org.alliancefeed.cli.input.Sheets;
import org.alliancefeed.model.event.Kind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is said on the command line of spreadsheets. */
public final class SheetReading {

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "What the columns of a spreadsheet mean that are headed in their own way (YAML).")
    private @Nullable String mapping;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "What the rows of a spreadsheet are that has no column \"kind\": meeting, membership …")
    private @Nullable Kind kind;

    /** @throws Failure when the mapping cannot be used */
    public Sheets ofEvents() {
        if (mapping == null) {
            Content content = kind == null ? Content.events() : Content.events(kind);
            return bytes -> open(bytes, content, new PlainLayout(content));
        }
        Mapping read = read(mapping);
        if (read.content().isOrganizations()) {
            throw Failure.ofCall(mapping + ": is for organizations, which feed directory publishes", null);
        }
        if (kind != null) {
            throw Failure.ofCall("the mapping says what the rows are, so --kind does not", null);
        }
        return bytes -> open(bytes, read.content(), new MappedLayout(read));
    }

    /** @throws Failure when the mapping cannot be used */
    public Sheets ofOrganizations() {
        if (kind != null) {
            throw Failure.ofCall("organizations are no events, so --kind is not for them", null);
        }
        Content content = Content.organizations();
        if (mapping == null) {
            return bytes -> open(bytes, content, new PlainLayout(content));
        }
        Mapping read = read(mapping);
        if (!read.content().isOrganizations()) {
            throw Failure.ofCall(mapping + ": is for events; one for organizations has \"kind: organization\"", null);
        }
        return bytes -> open(bytes, content, new MappedLayout(read));
    }

    private static Entries open(InputStream bytes, Content content, Layout layout) {
        return new SheetEntries(bytes, content, layout);
    }

    private static Mapping read(String file) {
        try (Entries entries = new Input(file).open(Format.YAML, bytes -> {})) {
            return switch (entries.next()) {
                case null -> throw Failure.ofCall(file + ": is empty", null);
                case Entry.Malformed(int line, String reason) ->
                    throw Failure.ofCall("%s:%d: %s".formatted(file, line, reason), null);
                case Entry.Value value -> mapping(file, value.json());
            };
        } catch (NoSuchFileException e) {
            throw Failure.ofCall(file + ": no such file", e);
        } catch (IOException e) {
            throw Failure.ofCall("%s: cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static Mapping mapping(String file, JsonNode json) {
        MappingReader reader = new MappingReader();
        Mapping mapping = reader.read(json);
        if (!reader.problems().isEmpty()) {
            throw Failure.ofCall(
                    reader.problems().stream()
                            .map(problem -> file + ": " + problem)
                            .collect(Collectors.joining("\n")),
                    null);
        }
        return mapping;
    }
}
