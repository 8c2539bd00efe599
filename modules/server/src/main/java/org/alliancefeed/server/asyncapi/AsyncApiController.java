package org.alliancefeed.server.asyncapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator.Feature;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.alliancefeed.server.FeedServer;
import org.alliancefeed.server.read.Document;
import org.alliancefeed.server.topics.Catalogue;
import org.alliancefeed.server.topics.Standing;
import org.alliancefeed.topics.Connection;
import org.alliancefeed.topics.FeedTopic;
import org.jspecify.annotations.Nullable;

/** The description of the topics, written when it is first asked for. */
@Controller("/asyncapi.yaml")
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
final class AsyncApiController {

    private static final MediaType YAML = MediaType.of("application/yaml");

    private static final ObjectMapper WRITER = new ObjectMapper(YAMLFactory.builder()
            .enable(Feature.MINIMIZE_QUOTES)
            .enable(Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(Feature.WRITE_DOC_START_MARKER)
            .disable(Feature.SPLIT_LINES)
            .build());

    private final Catalogue catalogue;
    private final Connection connection;

    /** Nothing that it says changes while a node runs: the feed's topics keep their number of partitions. */
    private volatile @Nullable Document written;

    AsyncApiController(Catalogue catalogue, FeedServer.Config config) {
        this.catalogue = catalogue;
        this.connection = config.connection();
    }

    @Get
    HttpResponse<Document> description() {
        Document document = written;
        if (document == null) {
            document = new Document(YAML, yaml(describe()));
            written = document;
        }
        return HttpResponse.ok(document);
    }

    private ObjectNode describe() {
        Map<String, Integer> partitions = catalogue.read().stream()
                .collect(Collectors.toMap(standing -> standing.topic().name(), Standing::partitions));
        return AsyncApi.of(FeedTopic.shared(), partitions, connection);
    }

    private static byte[] yaml(ObjectNode document) {
        try {
            return WRITER.writeValueAsString(document).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("JSON can be written as YAML", e);
        }
    }
}
