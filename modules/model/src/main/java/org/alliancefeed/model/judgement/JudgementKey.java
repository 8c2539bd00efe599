package org.alliancefeed.model.judgement;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alliancefeed.model.event.EventRules;
import org.alliancefeed.model.organization.Organization;

/** What a judgement is about, and the key that it stands under. */
public sealed interface JudgementKey {

    String text();

    /** {@code event:<event id>}. */
    record OfEvent(String eventId) implements JudgementKey {

        private static final String MARK = "event:";

        public OfEvent {
            if (!EventRules.isId(eventId)) {
                throw new IllegalArgumentException("'" + eventId + "' is not an event's id");
            }
        }

        @Override
        public String text() {
            return MARK + eventId;
        }
    }

    /** {@code organizations:<id>|<id>}, the lower id first, so that two organizations have one key. */
    record OfOrganizations(String lower, String higher) implements JudgementKey {

        private static final Pattern KEY = Pattern.compile("organizations:([^|]*)\\|([^|]*)");

        public OfOrganizations {
            requireId(lower);
            requireId(higher);
            if (lower.equals(higher)) {
                throw new IllegalArgumentException("an organization is not different from itself: '" + lower + "'");
            }
            if (lower.compareTo(higher) > 0) {
                throw new IllegalArgumentException("the lower id comes first: organizations:" + higher + "|" + lower);
            }
        }

        private static void requireId(String id) {
            if (!Organization.isId(id)) {
                throw new IllegalArgumentException("'" + id + "' is not an organization's id in the directory");
            }
        }

        @Override
        public String text() {
            return "organizations:" + lower + "|" + higher;
        }
    }

    /** The key as it stands, of one that may name the higher of two organizations first. */
    static String ordered(String key) {
        Matcher pair = OfOrganizations.KEY.matcher(key);
        return pair.matches() && pair.group(1).compareTo(pair.group(2)) > 0
                ? "organizations:" + pair.group(2) + "|" + pair.group(1)
                : key;
    }

    /** @throws IllegalArgumentException with what is wrong, when a judgement cannot stand under the key */
    static JudgementKey parse(String key) {
        if (key.startsWith(OfEvent.MARK)) {
            return new OfEvent(key.substring(OfEvent.MARK.length()));
        }
        Matcher pair = OfOrganizations.KEY.matcher(key);
        if (pair.matches()) {
            return new OfOrganizations(pair.group(1), pair.group(2));
        }
        throw new IllegalArgumentException(
                "the key must be event:<event id> or organizations:<id>|<id>, but is '" + key + "'");
    }
}
