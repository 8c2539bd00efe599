package org.alliancefeed.server.answers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.alliancefeed.server.access.Holder;
import org.alliancefeed.server.intake.IntakeAnswer;
import org.alliancefeed.server.intake.IntakeBody;
import org.alliancefeed.server.problem.Failure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers writes, and one that has an Idempotency-Key and was answered before as it was then. */
@Singleton
public final class Writes {

    private static final Logger LOG = LoggerFactory.getLogger(Writes.class);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Does what is asked. */
    @FunctionalInterface
    public interface Write {
        HttpResponse<?> answer(@Nullable InputStream body) throws IOException;
    }

    private final MemoryAnswers answers;
    private final AnswerSink sink;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    Writes(MemoryAnswers answers, AnswerSink sink) {
        this.answers = answers;
        this.sink = sink;
    }

    public HttpResponse<?> answer(HttpRequest<?> request, @Nullable InputStream body, Write write) throws IOException {
        // What stands behind a body that is neither read nor closed would never be taken off the connection.
        try (InputStream closed = body) {
            return answered(request, closed, write);
        }
    }

    private HttpResponse<?> answered(HttpRequest<?> request, @Nullable InputStream body, Write write)
            throws IOException {
        String given = IdempotencyKey.of(request);
        if (given == null) {
            return write.answer(body);
        }
        String key = bound(given, Holder.of(request));
        byte[] bytes = body == null ? new byte[0] : IntakeBody.readWhole(body);
        String digest = WriteDigest.of(request, bytes);
        if (!underWay.add(key)) {
            throw new Failure.KeyInUse();
        }
        try {
            KeptAnswer kept = answers.get(key);
            return kept == null
                    ? keep(key, digest, write.answer(new ByteArrayInputStream(bytes)))
                    : again(kept, digest);
        } finally {
            underWay.remove(key);
        }
    }

    /** What one holder did under a key is nothing to another one. A key as it is given has no line feed. */
    private static String bound(String key, Holder holder) {
        return holder.id().isEmpty() ? key : key + "\n" + holder.id();
    }

    private static HttpResponse<?> again(KeptAnswer kept, String digest) throws JsonProcessingException {
        if (!kept.write().equals(digest)) {
            throw new Failure.KeyOfAnother();
        }
        MutableHttpResponse<?> answer =
                HttpResponse.status(HttpStatus.valueOf(kept.status())).body(MAPPER.readTree(kept.body()));
        return kept.position() == null ? answer : answer.header(IntakeAnswer.POSITION, kept.position());
    }

    /** What was refused changed nothing, and what Kafka did not answer to has to be tried again: neither is kept. */
    private HttpResponse<?> keep(String key, String digest, HttpResponse<?> answer) {
        if (answer.status().getCode() >= 300
                || answer.getHeaders().contains(HttpHeaders.RETRY_AFTER)
                || !(answer.body() instanceof ObjectNode body)) {
            return answer;
        }
        KeptAnswer kept = new KeptAnswer(
                digest, answer.status().getCode(), answer.header(IntakeAnswer.POSITION), body.toString());
        answers.put(key, kept);
        try {
            sink.keep(key, MemoryAnswers.CODEC.encode(kept)).join();
        } catch (CompletionException e) {
            // The write is done; what is lost is that other nodes know of it.
            LOG.warn("an answer is kept on this node only: {}", String.valueOf(e.getMessage()));
        }
        return answer;
    }
}
