package org.alliancefeed.server.stream;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alliancefeed.server.parameters.Asked;
import org.alliancefeed.server.problem.Failure.BadParameter;
import org.alliancefeed.topics.FeedTopic;
import org.jspecify.annotations.Nullable;

/**
 * What a stream can be of.
 *
 * @param name the short name of a topic, by which it is asked for
 * @param log where it stands; what changes in activities and in timelines is read from the topic of changes
 */
public record Subject(String name, FeedTopic log) {

    static final Subject ACTIVITIES = new Subject(FeedTopic.ACTIVITIES.shortName(), FeedTopic.CHANGES);
    static final Subject TIMELINES = new Subject(FeedTopic.TIMELINES.shortName(), FeedTopic.CHANGES);

    private static final Map<String, Subject> BY_NAME = byName();

    private static Map<String, Subject> byName() {
        List<Subject> all = new ArrayList<>();
        FeedTopic.ofEvents().forEach(topic -> all.add(of(topic)));
        all.add(of(FeedTopic.ORGANIZATIONS));
        all.add(of(FeedTopic.JUDGEMENTS));
        all.add(ACTIVITIES);
        all.add(TIMELINES);
        return all.stream()
                .collect(Collectors.toMap(Subject::name, one -> one, (one, other) -> one, LinkedHashMap::new));
    }

    private static Subject of(FeedTopic topic) {
        return new Subject(topic.shortName(), topic);
    }

    static Collection<FeedTopic> logs() {
        return BY_NAME.values().stream().map(Subject::log).distinct().toList();
    }

    /** By the log that each stands on; all events unless told. */
    static Map<FeedTopic, Subject> asked(@Nullable List<String> given) {
        List<String> names = Asked.each(given);
        Map<FeedTopic, Subject> asked = new LinkedHashMap<>();
        if (names.isEmpty()) {
            FeedTopic.ofEvents().forEach(topic -> asked.put(topic, of(topic)));
        }
        for (String name : names) {
            Subject subject = named(name);
            Subject other = asked.put(subject.log, subject);
            if (other != null && !other.equals(subject)) {
                throw new BadParameter(
                        "topics", "A stream is of '" + other.name + "' or of '" + subject.name + "', not of both.");
            }
        }
        return asked;
    }

    private static Subject named(String name) {
        Subject subject =
                BY_NAME.get(FeedTopic.find(name).map(FeedTopic::shortName).orElse(name));
        if (subject == null) {
            throw new BadParameter("topics", "'" + name + "' is none of " + String.join(", ", BY_NAME.keySet()) + ".");
        }
        return subject;
    }
}
