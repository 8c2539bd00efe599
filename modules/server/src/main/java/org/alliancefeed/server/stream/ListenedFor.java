package org.alliancefeed.server.stream;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.alliancefeed.server.organizations.Identities;
import org.alliancefeed.server.parameters.Asked;
import org.alliancefeed.server.parameters.FilterParameters;
import org.alliancefeed.topics.FeedTopic;
import org.jspecify.annotations.Nullable;

/** What a stream is asked for, beside the filters of a timeline. */
@Introspected
public record ListenedFor(
        @Nullable @QueryValue
        @Parameter(
                description = "Of what, by the short name of a topic; all kinds of events unless told, such as"
                        + " `meetings,formations`. `activities` and `timelines` tell what changed")
        List<String> topics,

        @Nullable @QueryValue
        @Parameter(description = "Only with this organization, under any of its names or former ids")
        String organization,

        @Nullable @QueryValue
        @Parameter(description = "Only at this place, by its name or the code of its country", example = "CN")
        String place,

        @Nullable @QueryValue
        @Parameter(description = "Only with this among the subjects", example = "industrial internet")
        String subject) {

    /** @param until null for no end */
    public Subscription subscription(
            FilterParameters filter, Identities identities, StreamForm form, @Nullable Instant until) {
        Map<FeedTopic, Subject> subjects = Subject.asked(topics);
        StreamFilter passing =
                new StreamFilter(filter.filter(identities::named), organization, place, subject, identities);
        return new Subscription(said(subjects, filter), subjects, passing, form, until);
    }

    /** As JSON, in which nothing that was asked for looks like anything else. */
    private String said(Map<FeedTopic, Subject> subjects, FilterParameters filter) {
        ArrayNode said = JsonNodeFactory.instance.arrayNode();
        subjects.values().stream().map(Subject::name).sorted().forEach(said.addArray()::add);
        said.add(organization).add(place).add(subject);
        said.add(filter.from()).add(filter.to()).add(filter.match()).add(filter.with());
        for (List<String> several : List.of(each(filter.kind()), each(filter.role()), each(filter.status()))) {
            several.forEach(said.addArray()::add);
        }
        // Only where it is asked for, so that positions from before there was such a filter stay good.
        if (!filter.words().isEmpty()) {
            filter.words().forEach(said.addArray()::add);
        }
        return said.toString();
    }

    private static List<String> each(@Nullable List<String> given) {
        return Asked.each(given).stream().distinct().sorted().toList();
    }
}
