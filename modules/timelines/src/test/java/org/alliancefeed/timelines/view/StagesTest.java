package org.alliancefeed.timelines.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancefeed.timelines.FeedTopology;
import org.alliancefeed.topics.FeedTopic;
import org.alliancefeed.topics.avro.Codecs;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.TopologyDescription.Node;
import org.apache.kafka.streams.TopologyDescription.Sink;
import org.apache.kafka.streams.TopologyDescription.Source;
import org.junit.jupiter.api.Test;

/** A wait for a position leaves out no topic that the stages write to. */
class StagesTest {

    private final TopologyDescription topology = new FeedTopology(new Codecs(new MockSchemaRegistryClient()), 2)
            .get()
            .describe();
    private final Set<String> read =
            topics(node -> node instanceof Source source ? source.topicSet().stream() : Stream.empty());
    private final Set<String> written =
            topics(node -> node instanceof Sink sink ? Stream.of(sink.topic()) : Stream.empty());

    @Test
    void each_topic_between_stages_is_followed() {
        assertThat(names(CommittedProgress.STAGES.stream().flatMap(Collection::stream)))
                .isEqualTo(written.stream().filter(read::contains).collect(Collectors.toSet()));
    }

    @Test
    void each_topic_that_no_stage_reads_is_waited_for() {
        assertThat(names(CommittedProgress.READ_BY_NO_STAGE.stream()))
                .isEqualTo(
                        written.stream().filter(topic -> !read.contains(topic)).collect(Collectors.toSet()));
    }

    private Set<String> topics(Function<Node, Stream<String>> of) {
        return topology.subtopologies().stream()
                .flatMap(part -> part.nodes().stream())
                .flatMap(of)
                .collect(Collectors.toSet());
    }

    private static Set<String> names(Stream<FeedTopic> topics) {
        return topics.map(FeedTopic::name).collect(Collectors.toSet());
    }
}
