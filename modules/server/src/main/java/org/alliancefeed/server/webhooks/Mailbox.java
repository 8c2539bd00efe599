package org.alliancefeed.server.webhooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** Takes the lines of a stream one after the other, and asks for more only when they are used up. For one thread. */
final class Mailbox implements Subscriber<byte[]>, AutoCloseable {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final byte[] END = new byte[0];

    /** At most what was asked for, and the end. */
    private final LinkedBlockingQueue<byte[]> arrived = new LinkedBlockingQueue<>();

    private final Deque<String> lines = new ArrayDeque<>();
    private volatile @Nullable Subscription subscription;

    static Mailbox of(Publisher<byte[]> stream) {
        Mailbox mailbox = new Mailbox();
        stream.subscribe(mailbox);
        return mailbox;
    }

    /**
     * Waits for the next line.
     *
     * @return null when there are no more: the stream has ended, or broken off, or this was closed
     */
    @Nullable JsonNode next() throws InterruptedException {
        while (lines.isEmpty()) {
            Subscription from = subscription;
            if (from != null && arrived.isEmpty()) {
                from.request(1);
            }
            byte[] some = arrived.take();
            if (some == END) {
                return null;
            }
            new String(some, StandardCharsets.UTF_8).lines().forEach(lines::add);
        }
        try {
            return MAPPER.readTree(lines.remove());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the stream is written by the feed", e);
        }
    }

    @Override
    public void onSubscribe(Subscription given) {
        subscription = given;
    }

    @Override
    public void onNext(byte[] some) {
        if (some.length > 0) {
            arrived.add(some);
        } else if (subscription != null) {
            subscription.request(1);
        }
    }

    @Override
    public void onError(Throwable failure) {
        arrived.add(END);
    }

    @Override
    public void onComplete() {
        arrived.add(END);
    }

    /** May be called by any thread. */
    @Override
    public void close() {
        Subscription from = subscription;
        if (from != null) {
            from.cancel();
        }
        arrived.add(END);
    }
}
