package org.alliancefeed.server.webhooks;

import java.util.List;
import org.alliancefeed.server.organizations.Identities;
import org.alliancefeed.server.parameters.FilterParameters;
import org.alliancefeed.server.stream.ListenedFor;
import org.alliancefeed.server.stream.StreamForm;
import org.alliancefeed.server.stream.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * What a webhook is asked for: an address, and what a stream is asked for under the same names.
 *
 * @param url where to; only a dry run goes without
 */
public record Wanted(
        @Nullable String url,
        @Nullable List<String> topics,
        @Nullable String organization,
        @Nullable String place,
        @Nullable String subject,
        @Nullable String from,
        @Nullable String to,
        @Nullable String match,
        @Nullable List<String> kind,
        @Nullable List<String> role,
        @Nullable String with,
        @Nullable List<String> status,
        @Nullable String text) {

    /** @throws org.alliancefeed.server.problem.Failure.BadParameter when no stream can be asked for it */
    Subscription subscription(Identities identities) {
        return new ListenedFor(topics, organization, place, subject)
                .subscription(
                        new FilterParameters(from, to, match, kind, role, with, status, text),
                        identities,
                        StreamForm.MESSAGES,
                        null);
    }
}
