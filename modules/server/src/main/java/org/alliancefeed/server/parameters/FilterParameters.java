package org.alliancefeed.server.parameters;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import org.alliancefeed.model.date.Edtf;
import org.alliancefeed.model.event.Kind;
import org.alliancefeed.model.event.Role;
import org.alliancefeed.model.event.Status;
import org.alliancefeed.model.organization.NormalName;
import org.alliancefeed.server.problem.Failure;
import org.alliancefeed.timelines.view.Filter;
import org.jspecify.annotations.Nullable;

/** The filters that timelines, the list of activities and the stream share. */
@Introspected
public record FilterParameters(
        @Nullable @QueryValue
        @Parameter(description = "The first day, as the earliest of an EDTF date", example = "2016")
        String from,

        @Nullable @QueryValue
        @Parameter(description = "The last day, as the latest of an EDTF date", example = "2021-12")
        String to,

        @Nullable @QueryValue
        @Parameter(
                description = "How a vague date is held against `from` and `to`: `possible` (default) when some day"
                        + " that it may have been lies between them, `certain` when every one does")
        String match,

        @Nullable @QueryValue
        @Parameter(description = "Only these kinds of event; repeat it or separate by commas, such as `meeting`")
        List<String> kind,

        @Nullable @QueryValue
        @Parameter(description = "Only with the organization in one of these roles, such as `founder`")
        List<String> role,

        @Nullable @QueryValue
        @Parameter(description = "Only with this other organization, by its id or any name that is its alone")
        String with,

        @Nullable @QueryValue @Parameter(description = "Only with one of these statuses, such as `occurred`")
        List<String> status,

        @Nullable @QueryValue
        @Parameter(
                description = "Only with all of these words in the title or in a participant's name, be it within a"
                        + " word, without regard to case, width and punctuation",
                example = "industrial internet")
        String text) {

    /** @param organizations from the name of a parameter and the id or name in it to an organization's id */
    public Filter filter(BinaryOperator<String> organizations) {
        Edtf first = Asked.date("from", from);
        Edtf last = Asked.date("to", to);
        if (first != null
                && last != null
                && first.earliest() != null
                && last.latest() != null
                && first.earliest().isAfter(last.latest())) {
            throw new Failure.BadParameter("to", "'" + to + "' is before from, '" + from + "'.");
        }
        return new Filter(
                first,
                last,
                Asked.word("match", match, Filter.Match.class, Filter.Match.POSSIBLE),
                Asked.words("kind", kind, Kind.class),
                Asked.words("role", role, Role.class),
                with == null ? null : organizations.apply("with", with),
                Asked.words("status", status, Status.class),
                words());
    }

    /** What {@code text} looks for, in one spelling. */
    public SortedSet<String> words() {
        if (text == null || text.isBlank()) {
            return Collections.emptySortedSet();
        }
        String words = text.length() > NormalName.LONGEST ? "" : NormalName.of(text);
        if (words.isEmpty()) {
            throw new Failure.BadParameter(
                    "text", "It has no word to look for, or more than " + NormalName.LONGEST + " characters.");
        }
        return new TreeSet<>(Arrays.asList(words.split(" ", -1)));
    }
}
