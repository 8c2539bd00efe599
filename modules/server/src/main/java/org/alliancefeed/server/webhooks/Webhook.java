package org.alliancefeed.server.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as it stands on its topic. Only calls of the interface change it; how far it has got is {@link Progress}.
 *
 * @param created an RFC 3339 time
 * @param secrets that sign, the newest first
 * @param run counts how often it was started anew; progress of an earlier run no longer counts
 * @param start the place in the stream from which this run goes on
 */
public record Webhook(Wanted wanted, String created, List<Secret> secrets, int run, String start) {

    /** Whoever receives has so long to change over. */
    private static final Duration BOTH_SIGN = Duration.ofDays(1);

    /** @param until when it no longer signs, an RFC 3339 time; null for the newest */
    public record Secret(String text, @Nullable String until) {

        boolean signsAt(Instant time) {
            return until == null || Instant.parse(until).isAfter(time);
        }
    }

    static Webhook of(Wanted wanted, String secret, Instant now, String start) {
        return new Webhook(wanted, now.toString(), List.of(new Secret(secret, null)), 1, start);
    }

    String url() {
        return String.valueOf(wanted.url());
    }

    /** The same from another place on, with nothing tried yet. */
    Webhook startedAt(String place) {
        return new Webhook(wanted, created, secrets, run + 1, place);
    }

    /** The same with a new secret, beside which the ones before sign for a day. */
    Webhook signedWith(String secret, Instant now) {
        String until = now.plus(BOTH_SIGN).toString();
        Stream<Secret> before =
                secretsAt(now).stream().map(one -> one.until() == null ? new Secret(one.text(), until) : one);
        return new Webhook(
                wanted,
                created,
                Stream.concat(Stream.of(new Secret(secret, null)), before).toList(),
                run,
                start);
    }

    List<Secret> secretsAt(Instant time) {
        return secrets.stream().filter(one -> one.signsAt(time)).toList();
    }
}
