package org.alliancefeed.server.access;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.alliancefeed.model.Problem;
import org.alliancefeed.model.json.RecordWriter;
import org.jspecify.annotations.Nullable;

/**
 * A key as the file has it, which is without the key itself.
 *
 * @param holder whoever has it; the keys of one holder have one name
 * @param sha256 of the key, in hexadecimal
 * @param sources the ones that it may speak for; null for all
 */
public record Key(
        String holder,
        String sha256,
        List<Scope> scopes,
        @Nullable Binding sources) {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    /** What is wrong with it, with pointers into its line. */
    public List<Problem> check() {
        List<Problem> problems = new ArrayList<>();
        if (holder.isBlank()) {
            problems.add(new Problem("/holder", "must not be blank"));
        }
        if (!DIGEST.matcher(sha256).matches()) {
            problems.add(new Problem("/sha256", "must be 64 hexadecimal digits, in lower case"));
        }
        if (scopes.isEmpty()) {
            problems.add(new Problem("/scopes", "must name one or more of read, publish, curate, admin"));
        }
        if (sources != null) {
            sources.check()
                    .forEach(problem -> problems.add(new Problem("/sources" + problem.pointer(), problem.reason())));
        }
        return problems;
    }

    /** As it stands in the file: JSON, which is YAML, too. */
    public String line() {
        ObjectNode json = RecordWriter.write(this);
        if (sources == null) {
            json.remove("sources");
        }
        return "- " + json;
    }

    /** The scheme keeps it apart from whoever an issuer calls so. */
    Holder asHolder() {
        Set<Scope> allowed = new HashSet<>(scopes);
        return new Holder("key:" + holder, allowed, sources);
    }
}
