package org.alliancefeed.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.alliancefeed.local.LocalBroker;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a broker of its own, because here the topics must not be there yet. */
class TopicsTest {

    private static final Topics.Layout THREE = new Topics.Layout(3, (short) 0);
    private static final List<String> NAMES =
            FeedTopic.all().stream().map(FeedTopic::name).toList();

    @TempDir
    static Path dataDir;

    private static LocalBroker broker;
    private static Admin admin;

    @BeforeAll
    static void startBroker() {
        broker = LocalBroker.start(new LocalBroker.Config(dataDir, 0));
        admin = admin(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    private static Admin admin(Map<String, Object> config) {
        return Admin.create(config);
    }

    @AfterAll
    static void stopBroker() {
        admin.close();
        broker.close();
    }

    @BeforeEach
    void deleteTopics() {
        // What was made last may not be listed at once, and what was deleted last may still be.
        await().ignoreExceptionsInstanceOf(ExecutionException.class).untilAsserted(() -> {
            Set<String> left = admin.listTopics().names().get();
            admin.deleteTopics(left).all().get();
            assertThat(left).isEmpty();
        });
    }

    @Test
    void allOfTheCatalogueAreMade() throws Exception {
        Topics.create(admin, THREE);

        assertAllAreThere();
        assertThat(described()).allSatisfy(topic -> {
            assertThat(topic.partitions()).hasSize(3);
            assertThat(topic.partitions().getFirst().replicas()).hasSize(1);
        });
    }

    @Test
    void eachIsConfiguredAsTheCatalogueSays() throws Exception {
        Topics.create(admin, THREE);

        assertAllAreThere();
        for (FeedTopic topic : FeedTopic.all()) {
            Config config = config(topic);
            topic.config().forEach((name, value) -> assertThat(config.get(name).value())
                    .as(topic.name() + " " + name)
                    .isEqualTo(value));
            assertThat(config.get("cleanup.policy").value())
                    .as(topic.name())
                    .isEqualTo(topic.isCompacted() ? "compact" : "delete");
        }
    }

    private static Config config(FeedTopic topic) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
        return admin.describeConfigs(List.of(resource))
                .values()
                .values()
                .iterator()
                .next()
                .get();
    }

    @Test
    void makingThemTwiceChangesNothing() throws Exception {
        Topics.create(admin, THREE);
        assertAllAreThere();
        Map<String, String> before = ids();

        Topics.create(admin, new Topics.Layout(7, (short) 0));

        assertThat(ids()).isEqualTo(before);
        assertThat(described())
                .allSatisfy(topic -> assertThat(topic.partitions()).hasSize(3));
    }

    @Test
    void newOnesAreLaidOutLikeThoseThatExist() throws Exception {
        make("alliance.meetings.v1", 5);

        Topics.create(admin, THREE);

        assertAllAreThere();
        assertThat(described()).hasSize(NAMES.size()).allSatisfy(topic -> assertThat(topic.partitions())
                .hasSize(5));
    }

    @Test
    void topicsThatDifferInTheirPartitionsAreRefusedByName() throws Exception {
        make("alliance.meetings.v1", 5);
        make("alliance.statements.v1", 2);

        assertThatThrownBy(() -> Topics.create(admin, THREE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("one number of partitions")
                .hasMessageContaining("alliance.meetings.v1: 5")
                .hasMessageContaining("alliance.statements.v1: 2");
        assertThat(admin.listTopics().names().get()).hasSize(2);
    }

    @Test
    void nodesThatStartTogetherMakeThemOnce() throws Exception {
        List<CompletableFuture<Void>> nodes = IntStream.range(0, 4)
                .mapToObj(node -> CompletableFuture.runAsync(TopicsTest::createAsANode))
                .toList();

        nodes.forEach(CompletableFuture::join);

        assertAllAreThere();
    }

    private static void createAsANode() {
        try {
            Topics.create(admin, THREE);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void moreReplicasThanBrokersAreRefused() {
        assertThatThrownBy(() -> Topics.create(admin, new Topics.Layout(3, (short) 2)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cannot create the topics");
    }

    @Test
    void aBrokerThatIsAwayIsSaidSo() {
        try (Admin nobody = admin(Map.of(
                "bootstrap.servers",
                "127.0.0.1:" + Registries.closedPort(),
                "default.api.timeout.ms",
                500,
                "request.timeout.ms",
                400))) {
            assertThatThrownBy(() -> Topics.create(nobody, THREE))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Kafka does not answer");
        }
    }

    @Test
    void aLayoutWithoutPartitionsIsRefused() {
        assertThatThrownBy(() -> new Topics.Layout(0, (short) 1)).hasMessageContaining("partitions must be 1 or more");
    }

    private static void assertAllAreThere() {
        await().untilAsserted(
                        () -> assertThat(admin.listTopics().names().get()).containsExactlyInAnyOrderElementsOf(NAMES));
    }

    private static void make(String name, int partitions) throws Exception {
        admin.createTopics(Set.of(new NewTopic(name, Optional.of(partitions), Optional.empty())))
                .all()
                .get();
        await().untilAsserted(() -> assertThat(admin.listTopics().names().get()).contains(name));
    }

    private static Collection<TopicDescription> described() throws Exception {
        return admin.describeTopics(NAMES).allTopicNames().get().values();
    }

    private static Map<String, String> ids() throws Exception {
        Map<String, String> ids = new HashMap<>();
        described().forEach(topic -> ids.put(topic.name(), topic.topicId().toString()));
        return ids;
    }
}
