package org.alliancefeed.cli.up;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.alliancefeed.cli.Failure;
import org.alliancefeed.cli.input.Entries;
import org.alliancefeed.cli.input.Entry;
import org.alliancefeed.cli.input.Input;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.json.EventJson;
import org.alliancefeed.model.json.RecordReader;
import org.alliancefeed.model.organization.Organization;
import org.alliancefeed.topics.Publisher;
import org.alliancefeed.topics.log.Position;
import org.jspecify.annotations.Nullable;

/** The directory and the events that a new feed starts with. */
record Samples(List<Organization> organizations, List<Event> events) {

    /** @param folder has {@code organizations.yaml} and a folder {@code events} */
    static Samples read(Path folder) {
        try (Stream<Path> events = Files.list(folder.resolve("events"))) {
            List<Event> all = new ArrayList<>();
            for (Path file : events.sorted().toList()) {
                all.addAll(read(file, EventJson::read));
            }
            return new Samples(
                    read(folder.resolve("organizations.yaml"), json -> RecordReader.read(json, Organization.class)),
                    all);
        } catch (IOException e) {
            throw new Failure("no samples can be read in %s; --empty goes without".formatted(folder), e);
        }
    }

    private static <R extends Record> List<R> read(Path file, Function<JsonNode, RecordReader.Result<R>> reader)
            throws IOException {
        List<R> all = new ArrayList<>();
        try (Entries entries = new Input(file.toString()).open(null, bytes -> {})) {
            for (Entry entry = entries.next(); entry != null; entry = entries.next()) {
                String why;
                if (entry instanceof Entry.Value read) {
                    RecordReader.Result<R> result = reader.apply(read.json());
                    @Nullable R value = result.value();
                    if (value != null) {
                        all.add(value);
                        continue;
                    }
                    why = result.problems().toString();
                } else {
                    why = ((Entry.Malformed) entry).reason();
                }
                throw new Failure("%s:%d: %s; --empty goes without samples".formatted(file, entry.line(), why));
            }
        }
        return all;
    }

    /** @return the position behind all of them, when they are safely written */
    Position publish(Publisher publisher) {
        List<CompletableFuture<Position>> written = new ArrayList<>();
        organizations.forEach(one -> written.add(publisher.publish(one)));
        events.forEach(one -> written.add(publisher.publish(one)));
        publisher.flush();
        return written.stream().map(CompletableFuture::join).reduce(Position.NONE, Position::and);
    }
}
