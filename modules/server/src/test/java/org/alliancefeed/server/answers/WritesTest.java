package org.alliancefeed.server.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import org.alliancefeed.server.access.Holder;
import org.alliancefeed.server.problem.Failure;
import org.alliancefeed.topics.log.Position;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WritesTest {

    private final Writes writes =
            new Writes(new MemoryAnswers(), (key, answer) -> CompletableFuture.completedFuture(Position.NONE));
    private final HttpRequest<?> request = HttpRequest.DELETE("/x").header("Idempotency-Key", "k-1");

    @BeforeEach
    void let() {
        Holder.ANYBODY.makes(request);
    }

    @Test
    void aWriteThatIsUnderWayIsNotBegunASecondTime() throws Exception {
        HttpResponse<?> answer = writes.answer(request, null, nothing -> {
            assertThatThrownBy(() -> writes.answer(request, null, again -> HttpResponse.ok()))
                    .isInstanceOf(Failure.KeyInUse.class);
            return HttpResponse.accepted();
        });

        assertThat(answer.code()).isEqualTo(202);
    }

    @Test
    void aWriteThatFailedMayBeTriedAgain() throws Exception {
        assertThatThrownBy(() -> writes.answer(request, null, nothing -> {
                    throw new IllegalStateException("failed");
                }))
                .hasMessage("failed");

        assertThat(writes.answer(request, null, nothing -> HttpResponse.accepted())
                        .code())
                .isEqualTo(202);
    }
}
