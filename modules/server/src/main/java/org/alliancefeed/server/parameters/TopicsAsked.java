package org.alliancefeed.server.parameters;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.alliancefeed.server.problem.Failure.BadParameter;
import org.alliancefeed.topics.FeedTopic;
import org.jspecify.annotations.Nullable;

/** Which topics a replay is of. */
public final class TopicsAsked {

    /** Whose values are records that the interface shows. */
    private static final List<FeedTopic> READABLE = readable();

    private TopicsAsked() {}

    /** All topics of events unless told. */
    public static Set<FeedTopic> of(@Nullable List<String> given) {
        List<String> names = Asked.each(given);
        Set<FeedTopic> topics = new LinkedHashSet<>();
        names.forEach(name -> topics.add(topic(name)));
        return topics.isEmpty() ? new LinkedHashSet<>(FeedTopic.ofEvents()) : topics;
    }

    private static FeedTopic topic(String name) {
        return FeedTopic.find(name)
                .filter(READABLE::contains)
                .orElseThrow(() -> new BadParameter(
                        "topics",
                        "'" + name + "' is none of "
                                + READABLE.stream().map(FeedTopic::shortName).collect(Collectors.joining(", "))
                                + "."));
    }

    private static List<FeedTopic> readable() {
        List<FeedTopic> topics = new ArrayList<>(FeedTopic.ofEvents());
        topics.add(FeedTopic.ORGANIZATIONS);
        topics.add(FeedTopic.JUDGEMENTS);
        topics.add(FeedTopic.ACTIVITIES);
        topics.add(FeedTopic.CHANGES);
        return List.copyOf(topics);
    }
}
