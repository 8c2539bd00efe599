package org.alliancefeed.server.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alliancefeed.model.Problem;
import org.alliancefeed.model.json.RecordReader;
import org.alliancefeed.server.problem.Failure;

/** The keys of a file: a list, as YAML or as JSON. */
public final class Keys {

    /** YAML is more than JSON. */
    private static final ObjectMapper MAPPER = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Map<String, Holder> byDigest = new HashMap<>();

    private Keys() {}

    /** @throws IllegalArgumentException that says what is wrong, and where */
    static Keys parse(String text) {
        Keys keys = new Keys();
        List<Problem> problems = new ArrayList<>();
        JsonNode list = list(text);
        for (int i = 0; i < list.size(); i++) {
            String pointer = "/" + i;
            keys.add(list.get(i))
                    .forEach(problem -> problems.add(new Problem(pointer + problem.pointer(), problem.reason())));
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(
                    String.join("; ", problems.stream().map(Problem::toString).toList()));
        }
        return keys;
    }

    /**
     * The text of a file with one key more.
     *
     * @throws IllegalArgumentException when that is none of keys, such as when the file is JSON
     */
    public static String with(String text, Key key) {
        String more = text + (text.isEmpty() || text.endsWith("\n") ? "" : "\n") + key.line() + "\n";
        parse(more);
        return more;
    }

    private static JsonNode list(String text) {
        try {
            JsonNode list = MAPPER.readTree(text);
            // An empty file, or one of comments, is a list of none.
            if (list.isArray() || list.isMissingNode() || list.isNull()) {
                return list;
            }
            throw new IllegalArgumentException("must be a list of keys");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "is neither YAML nor JSON: " + e.getOriginalMessage().replaceAll("\\s+", " "), e);
        }
    }

    private List<Problem> add(JsonNode json) {
        RecordReader.Result<Key> read = RecordReader.read(json, Key.class);
        Key key = read.value();
        List<Problem> problems = key == null ? read.problems() : key.check();
        if (key != null && problems.isEmpty() && byDigest.putIfAbsent(key.sha256(), key.asHolder()) != null) {
            return List.of(new Problem("/sha256", "is that of another key in the file"));
        }
        return problems;
    }

    int count() {
        return byDigest.size();
    }

    /** Looked up by its digest, of which the time it takes tells nothing that leads to a key. */
    Holder holder(String token) {
        Holder holder = byDigest.get(KeyText.digest(token));
        if (holder == null) {
            throw new Failure.InvalidToken("no such key is known here");
        }
        return holder;
    }
}
