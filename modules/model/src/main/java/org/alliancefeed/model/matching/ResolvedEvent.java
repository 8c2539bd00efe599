package org.alliancefeed.model.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.EventId;
import org.alliancefeed.model.organization.OrganizationRef;
import org.alliancefeed.model.organization.Resolution;
import org.jspecify.annotations.Nullable;

/** An event together with what each of its mentions resolved to. */
public final class ResolvedEvent {

    private final Event event;
    private final Map<String, Resolution> byMention;
    private final Map<String, List<String>> tokens = new HashMap<>();
    private @Nullable String fingerprint;

    public ResolvedEvent(Event event, List<Resolution> resolutions) {
        this.event = event;
        this.byMention = resolutions.stream().collect(Collectors.toMap(Resolution::mention, Function.identity()));
    }

    public Event event() {
        return event;
    }

    public String id() {
        return event.id();
    }

    /** The same for two events that say the same under different ids; made once, for it is looked at often. */
    public String fingerprint() {
        String known = fingerprint;
        if (known == null) {
            known = EventId.fingerprint(event);
            fingerprint = known;
        }
        return known;
    }

    /** The tokens of a text of the event, which is held against those of many others. */
    List<String> tokens(String text) {
        return tokens.computeIfAbsent(text, Words::tokens);
    }

    public OrganizationRef organization(String mention) {
        Resolution resolution = byMention.get(mention);
        if (resolution == null) {
            throw new IllegalArgumentException("not a mention of event " + id() + ": " + mention);
        }
        return new OrganizationRef(resolution.organizationId(), resolution.name());
    }
}
