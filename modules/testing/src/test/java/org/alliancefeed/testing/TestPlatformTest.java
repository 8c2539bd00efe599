package org.alliancefeed.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.testcontainers.utility.DockerImageName;

class TestPlatformTest {

    @Test
    void itsBrokerAndItsRegistryAnswer() throws Exception {
        TestPlatform platform = TestPlatform.shared();

        try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", platform.bootstrapServers()));
                HttpClient client = HttpClient.newHttpClient()) {
            assertThat(admin.describeCluster().nodes().get()).hasSize(1);
            assertThat(client.send(
                                    HttpRequest.newBuilder(URI.create(platform.registryUrl() + "/subjects"))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void allTestsOfAJvmShareOne() {
        assertThat(TestPlatform.shared()).isSameAs(TestPlatform.shared());
    }

    @Test
    void anUnknownPlatformIsRefusedByItsName() {
        assertThatThrownBy(() -> Choice.of("dokcer"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(TestPlatform.PROPERTY)
                .hasMessageContaining("dokcer");
    }

    @Test
    void withoutADemandWhateverAnswersIsTaken() {
        assertThat(Choice.of("")).isEqualTo(Choice.WHATEVER_ANSWERS);
        assertThat(Choice.of("Docker")).isEqualTo(Choice.DOCKER);
        assertThat(Choice.of("local")).isEqualTo(Choice.LOCAL);
    }

    @Test
    void anImageThatNobodyHasIsMissingAtOnce() {
        Optional<Images> images = Images.ofEngine();
        assumeThat(images).as("a Docker engine").isPresent();

        assertThatThrownBy(
                        () -> images.orElseThrow().pull(DockerImageName.parse("alliancefeed.invalid/no-such-image:0")))
                .isInstanceOf(ImageMissing.class)
                .hasMessageContaining("alliancefeed.invalid/no-such-image:0");
    }
}
