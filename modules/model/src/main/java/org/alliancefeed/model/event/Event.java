package org.alliancefeed.model.event;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.alliancefeed.model.Default;
import org.alliancefeed.model.date.Edtf;
import org.jspecify.annotations.Nullable;

/**
 * What a source says. Immutable: a higher revision under the same id replaces it.
 *
 * @param id the event's id; empty until {@link EventId} derives one from the content
 * @param revision from 1 up
 * @param when the day of the act itself
 * @param announced the day on which it was made known
 * @param effective the day on which it takes effect
 * @param language of title and summary (BCP 47)
 * @param denies ids of events or sources that this one contradicts
 * @param partOf the id of the event that this one is a part of
 */
public record Event(
        @Default("") String id,
        @Default("1") int revision,
        @Default("occurred") Status status,
        @Default("XXXX") Edtf when,
        @Nullable Edtf announced,
        @Nullable Edtf effective,
        @Nullable String title,
        @Nullable String summary,
        @Nullable String language,
        List<Place> places,
        List<Participant> participants,
        List<Source> sources,
        List<Claim> claims,
        List<String> denies,
        @Nullable String partOf,
        List<String> subjects,
        Details details) {

    /**
     * Which of two versions of one event stands: the higher revision. Two that claim the same revision and differ are
     * told apart by their text, so that the outcome does not hang on which came first.
     */
    public static final Comparator<Event> BY_REVISION =
            Comparator.comparingInt(Event::revision).thenComparing(EventId::content);

    public Kind kind() {
        return Kind.of(details);
    }

    /** Everybody who took part: those listed, and those that the kind's own fields name. */
    public Set<Participant> everyParticipant() {
        Set<Participant> all = new LinkedHashSet<>(participants);
        all.addAll(details.participants());
        return all;
    }

    public Event withId(String newId) {
        return new Event(
                newId,
                revision,
                status,
                when,
                announced,
                effective,
                title,
                summary,
                language,
                places,
                participants,
                sources,
                claims,
                denies,
                partOf,
                subjects,
                details);
    }
}
