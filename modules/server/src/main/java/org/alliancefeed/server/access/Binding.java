package org.alliancefeed.server.access;

import java.util.ArrayList;
import java.util.List;
import org.alliancefeed.model.Problem;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.Source;
import org.alliancefeed.model.organization.NormalName;
import org.jspecify.annotations.Nullable;

/**
 * The sources that a token may speak for. An event is theirs when it names sources and each of them is one of these.
 *
 * @param publishers names of publishers, compared as those of organizations are; any publisher when there are none
 * @param ids of sources; one that ends in {@code *} is what they begin with; any id when there are none
 */
public record Binding(List<String> publishers, List<String> ids) {

    private static final String REST = "*";

    /** What is wrong with it as it stands in a file or in a token. One that binds nothing was meant to bind something. */
    List<Problem> check() {
        if (publishers.isEmpty() && ids.isEmpty()) {
            return List.of(new Problem("", "must name publishers or ids; leave it out for all sources"));
        }
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < publishers.size(); i++) {
            if (NormalName.of(publishers.get(i)).isEmpty()) {
                problems.add(new Problem("/publishers/" + i, "has neither a letter nor a digit"));
            }
        }
        return problems;
    }

    /** Why an event is not one of these sources, with pointers into it; nothing when it is. */
    public List<Problem> check(Event event) {
        if (event.sources().isEmpty()) {
            return List.of(new Problem("/sources", "must name a source; this token may speak for " + this + " only"));
        }
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < event.sources().size(); i++) {
            Source source = event.sources().get(i);
            String pointer = "/sources/" + i;
            if (!hasPublisher(source.publisher())) {
                problems.add(refusal(pointer + "/publisher"));
            }
            if (!hasId(source.id())) {
                problems.add(refusal(pointer + "/id"));
            }
        }
        return problems;
    }

    private Problem refusal(String pointer) {
        return new Problem(pointer, "is not among the sources that this token may speak for: " + this);
    }

    private boolean hasPublisher(@Nullable String publisher) {
        return publishers.isEmpty()
                || publisher != null
                        && publishers.stream().map(NormalName::of).anyMatch(NormalName.of(publisher)::equals);
    }

    private boolean hasId(String id) {
        return ids.isEmpty()
                || ids.stream()
                        .anyMatch(one -> one.endsWith(REST)
                                ? id.startsWith(one.substring(0, one.length() - REST.length()))
                                : id.equals(one));
    }

    @Override
    public String toString() {
        List<String> said = new ArrayList<>();
        if (!publishers.isEmpty()) {
            said.add("publisher " + String.join(" or ", publishers));
        }
        if (!ids.isEmpty()) {
            said.add("id " + String.join(" or ", ids));
        }
        return String.join(", ", said);
    }
}
