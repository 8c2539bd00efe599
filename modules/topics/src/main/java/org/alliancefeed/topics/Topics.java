package org.alliancefeed.topics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics of the catalogue in a Kafka cluster. */
public final class Topics {

    /**
     * How the topics are laid out when they are made.
     *
     * @param partitions of every topic; the stages of the feed are joined by partition, so it is one number for all
     * @param replication 0 takes the broker's default
     */
    public record Layout(int partitions, short replication) {
        public Layout {
            if (partitions < 1) {
                throw new IllegalArgumentException("partitions must be 1 or more, but is " + partitions);
            }
        }
    }

    private Topics() {}

    /**
     * Makes the topics that are missing. Those that exist stay as they are, and new ones get their number of
     * partitions.
     *
     * @throws IllegalStateException when those that exist differ in their number of partitions
     */
    public static void create(Admin admin, Layout layout) throws InterruptedException {
        Set<String> existing = call(admin.listTopics().names());
        int partitions = partitions(admin, existing).orElse(layout.partitions());
        List<NewTopic> missing = new ArrayList<>();
        for (FeedTopic topic : FeedTopic.all()) {
            if (!existing.contains(topic.name())) {
                missing.add(new NewTopic(
                                topic.name(),
                                Optional.of(partitions),
                                layout.replication() == 0 ? Optional.empty() : Optional.of(layout.replication()))
                        .configs(topic.config()));
            }
        }
        boolean alone = true;
        for (KafkaFuture<Void> made : admin.createTopics(missing).values().values()) {
            alone &= isMadeHere(made);
        }
        if (!alone) {
            // Whoever made the others may have been told another number.
            partitions(admin, call(admin.listTopics().names()));
        }
    }

    /** Otherwise another node, one that starts at the same time, has made it. */
    private static boolean isMadeHere(KafkaFuture<Void> topic) throws InterruptedException {
        try {
            topic.get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return false;
            }
            throw new IllegalStateException("cannot create the topics: " + e.getCause(), e);
        }
    }

    /**
     * The number of partitions that every topic of the feed has.
     *
     * @throws IllegalStateException when there are none, or they differ
     */
    public static int partitions(Admin admin) throws InterruptedException {
        return partitions(admin, call(admin.listTopics().names()))
                .orElseThrow(() -> new IllegalStateException("the topics of the feed do not exist"));
    }

    /** What tells these topics from those of any other cluster, and from any that have had their names. */
    public static String identity(Admin admin) throws InterruptedException {
        return call(admin.describeTopics(
                                FeedTopic.shared().stream().map(FeedTopic::name).toList())
                        .allTopicNames())
                .values()
                .stream()
                .map(topic -> topic.topicId().toString())
                .sorted()
                .collect(Collectors.joining(","));
    }

    private static Optional<Integer> partitions(Admin admin, Set<String> existing) throws InterruptedException {
        Collection<TopicDescription> ours = call(admin.describeTopics(FeedTopic.all().stream()
                                .map(FeedTopic::name)
                                .filter(existing::contains)
                                .toList())
                        .allTopicNames())
                .values();
        Set<Integer> counts =
                ours.stream().map(topic -> topic.partitions().size()).collect(Collectors.toSet());
        if (counts.size() > 1) {
            throw new IllegalStateException("the feed's topics must all have one number of partitions, but have "
                    + ours.stream()
                            .map(topic ->
                                    topic.name() + ": " + topic.partitions().size())
                            .sorted()
                            .collect(Collectors.joining(", ")));
        }
        return counts.stream().findFirst();
    }

    private static <T> T call(KafkaFuture<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka does not answer: " + e.getMessage(), e);
        }
    }
}
