package org.alliancefeed.server.answers;

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
import org.alliancefeed.server.read.Standing;
import org.alliancefeed.topics.log.Position;
import org.jspecify.annotations.Nullable;

/**
 * Writes what was asked for with {@code If-Match} only as long as that stands which the writer has seen, and with
 * {@code If-None-Match} only as long as nothing does. Such writes to one node go one after the other, each waiting until what
 * the one before wrote can be read.
 */
@Singleton
public final class UnchangedWrites {

    public static final String DESCRIPTION =
            "The `ETag` of the read that this write goes by: `412` when something else stands there now";

    public static final String ANEW =
            "`*` for a write that replaces nothing: `412` when something stands there, also what was merged away";

    private final Writes writes;
    private final Reached reached;
    private final Lock oneByOne = new ReentrantLock();

    UnchangedWrites(Writes writes, Reached reached) {
        this.writes = writes;
        this.reached = reached;
    }

    /** @param standing what stands there now */
    public HttpResponse<?> answer(
            HttpRequest<?> request, @Nullable InputStream body, Supplier<Standing> standing, Writes.Write write)
            throws IOException {
        return writes.answer(
                request,
                body,
                has(request, HttpHeaders.IF_MATCH) || has(request, HttpHeaders.IF_NONE_MATCH)
                        ? in -> unchanged(request, in, standing, write)
                        : write);
    }

    private HttpResponse<?> unchanged(
            HttpRequest<?> request, @Nullable InputStream body, Supplier<Standing> standing, Writes.Write write)
            throws IOException {
        oneByOne.lock();
        try {
            check(request, standing.get());
            HttpResponse<?> answer = write.answer(body);
            await(answer);
            return answer;
        } finally {
            oneByOne.unlock();
        }
    }

    private static void check(HttpRequest<?> request, Standing standing) {
        if (has(request, HttpHeaders.IF_MATCH) && !EntityTag.isSeen(request, standing)) {
            throw new Failure.Changed("None of the tags in If-Match is that of what stands here now.");
        }
        if (EntityTag.isSpared(request, standing)) {
            throw new Failure.Changed("If-None-Match excludes what stands here now.");
        }
    }

    private static boolean has(HttpRequest<?> request, String header) {
        return request.getHeaders().contains(header);
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
