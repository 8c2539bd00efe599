package org.alliancefeed.benchmarks.matching;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.Kind;
import org.alliancefeed.model.json.EventJson;
import org.alliancefeed.model.json.RecordReader;
import org.alliancefeed.model.organization.Organization;

/** The labelled pairs, as they stand in the resources: a file for each kind, and one for the organizations. */
public final class LabelledPairs {

    private static final YAMLMapper MAPPER = new YAMLMapper();

    private LabelledPairs() {}

    public static List<LabelledPair> all() {
        return Arrays.stream(Kind.values()).flatMap(kind -> of(kind).stream()).toList();
    }

    public static List<LabelledPair> of(Kind kind) {
        ListedDirectory directory = directory();
        List<LabelledPair> pairs = new ArrayList<>();
        for (JsonNode entry : read(kind.text())) {
            JsonNode events = entry.required("events");
            pairs.add(new LabelledPair(
                    entry.required("same").booleanValue(),
                    entry.required("why").textValue(),
                    directory.resolve(event(kind, "one", events.required(0))),
                    directory.resolve(event(kind, "other", events.required(1)))));
        }
        return pairs;
    }

    private static ListedDirectory directory() {
        List<Organization> entries = new ArrayList<>();
        for (JsonNode entry : read("organizations")) {
            entries.add(checked(RecordReader.read(entry, Organization.class), entry));
        }
        return new ListedDirectory(entries);
    }

    /** The pairs leave out the kind, which is the file's, and ids that nothing refers to. */
    private static Event event(Kind kind, String id, JsonNode entry) {
        ObjectNode json = MAPPER.createObjectNode().put("kind", kind.text()).put("id", id);
        json.setAll((ObjectNode) entry);
        return checked(EventJson.read(json), entry);
    }

    private static <R extends Record> R checked(RecordReader.Result<R> read, JsonNode entry) {
        return Objects.requireNonNull(read.value(), () -> read.problems() + " in " + entry);
    }

    private static JsonNode read(String name) {
        String resource = "/pairs/" + name + ".yaml";
        try (InputStream stream = LabelledPairs.class.getResourceAsStream(resource)) {
            return MAPPER.readTree(Objects.requireNonNull(stream, resource));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
