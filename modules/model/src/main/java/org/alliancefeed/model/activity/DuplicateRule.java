package org.alliancefeed.model.activity;

import org.alliancefeed.model.event.EventId;

/** Two events are one when they say the same to the letter under different ids. */
final class DuplicateRule implements MatchingRule {

    @Override
    public String block(ResolvedEvent event) {
        return event.event().kind().text() + "|" + EventId.fingerprint(event.event());
    }
}
