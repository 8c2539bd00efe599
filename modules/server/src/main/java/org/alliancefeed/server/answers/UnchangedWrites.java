package org.alliancefeed.server.answers;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.alliancefeed.server.intake.IntakeAnswer;
import org.alliancefeed.server.problem.Failure;
import org.alliancefeed.server.read.EntityTag;
import org.alliancefeed.server.read.Reached;
import org.alliancefeed.topics.log.Position;
import org.jspecify.annotations.Nullable;

/**
 * Writes what was asked for with {@code If-Match} only as long as that stands which the writer has seen. Such writes to one
 * node go one after the other, each waiting until what the one before wrote can be read.
 */
@Singleton
public final class UnchangedWrites {

    public static final String DESCRIPTION =
            "The `ETag` of the read that this write goes by: `412` when something else stands there now";

    private final Writes writes;
    private final Reached reached;
    private final Lock oneByOne = new ReentrantLock();

    UnchangedWrites(Writes writes, Reached reached) {
        this.writes = writes;
        this.reached = reached;
    }

    /** @param standing what a read shows now; null when nothing stands there */
    public HttpResponse<?> answer(
            HttpRequest<?> request,
            @Nullable InputStream body,
            Supplier<@Nullable ObjectNode> standing,
            Writes.Write write)
            throws IOException {
        return writes.answer(
                request,
                body,
                request.getHeaders().contains(HttpHeaders.IF_MATCH)
                        ? in -> unchanged(request, in, standing, write)
                        : write);
    }

    private HttpResponse<?> unchanged(
            HttpRequest<?> request,
            @Nullable InputStream body,
            Supplier<@Nullable ObjectNode> standing,
            Writes.Write write)
            throws IOException {
        oneByOne.lock();
        try {
            if (!EntityTag.isSeen(request, standing.get())) {
                throw new Failure.Changed();
            }
            HttpResponse<?> answer = write.answer(body);
            await(answer);
            return answer;
        } finally {
            oneByOne.unlock();
        }
    }

    /** What is not to be read in time is written all the same. */
    private void await(HttpResponse<?> answer) {
        String position = answer.header(IntakeAnswer.POSITION);
        try {
            if (position != null) {
                reached.await(Position.parse(position));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
