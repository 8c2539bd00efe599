package org.alliancefeed.e2e;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an editor changes in the directory or judges.
 *
 * @param body null to take back what stands there
 */
record Edit(String path, @Nullable String body) {

    private static final String BY = "\"by\": \"Ada\", \"at\": \"2026-01-01T00:00:00Z\", \"why\": \"a test\"}";

    /** The numbers of the events that are judged to belong with each other, and so are of one kind. */
    static final Set<Integer> JUDGED = Set.of(3, 11, 12, 40, 60);

    /** Merges and splits organizations, and judges events and organizations, some of it only to take it back. */
    static List<Edit> all() {
        return List.of(
                organization("huawei", "{\"text\": \"Huawei\"}", null),
                organization("zte", "{\"text\": \"ZTE\"}", "huawei"),
                judgement("event:event-3", "{\"activity\": \"event-40\", "),
                judgement("event:event-7", "{\"apart\": true, "),
                organization("union", "{\"text\": \"Union\"}", null),
                organization("huawei-cloud", "{\"text\": \"Huawei Cloud\"}", "huawei"),
                judgement("event:event-11", "{\"activity\": \"event-3\", "),
                judgement("event:event-12", "{\"activity\": \"event-60\", "),
                judgement("organizations:huawei%7Chuawei-cloud", "{\"different\": true, "),
                judgement("organizations:aii%7Cunion", "{\"different\": true, "),
                organization("aii", "{\"text\": \"AII\", \"type\": \"acronym\"}", null),
                judgement("event:event-19", "{\"apart\": true, "),
                organization("union", "{\"text\": \"Union\"}", "aii"),
                judgement("event:event-7", null),
                organization(
                        "huawei",
                        "{\"text\": \"Huawei\"}, {\"text\": \"Huawei Technologies\", \"type\": \"alias\"}",
                        null),
                judgement("event:event-12", null),
                judgement("organizations:aii%7Cunion", null),
                organization("zte", "{\"text\": \"ZTE\"}", null));
    }

    /** What is left of them in the end. */
    static List<Edit> last() {
        Map<String, Edit> last = new LinkedHashMap<>();
        all().forEach(edit -> last.put(edit.path(), edit));
        return new ArrayList<>(last.values())
                .reversed().stream().filter(edit -> edit.body() != null).toList();
    }

    private static Edit organization(String id, String names, @Nullable String mergedInto) {
        return new Edit("/organizations/" + id, """
                {"id": "%s", "names": [%s], "mergedInto": %s}""".formatted(
                        id, names, mergedInto == null ? "null" : "\"" + mergedInto + "\""));
    }

    private static Edit judgement(String key, @Nullable String opening) {
        return new Edit("/judgements/" + key, opening == null ? null : opening + BY);
    }
}
