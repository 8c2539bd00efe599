package org.alliancefeed.model.activity;

import java.util.List;
import org.alliancefeed.model.date.Edtf;
import org.alliancefeed.model.event.Details;
import org.alliancefeed.model.event.Kind;
import org.alliancefeed.model.event.Place;
import org.alliancefeed.model.event.Source;
import org.alliancefeed.model.event.Status;
import org.jspecify.annotations.Nullable;

/**
 * What happened: the merge of every event that reports one occurrence.
 *
 * @param id that of the first of its events to be published, by what their sources say; see {@link Folding#id}
 * @param earliest the first day on which it may have been (ISO 8601); null where open or unknown
 * @param latest the last day on which it may have been
 * @param events the ids of the events merged, retracted ones not among them; like sources and claims 200 at most
 * @param reports how many those are
 * @param independentSources the distinct origins of their sources
 * @param conflicts on what they disagree, and who says what
 * @param mayBe ids of events whose activities this may be the same as; empty unless its date is too vague to say which
 */
public record Activity(
        String id,
        Status status,
        Edtf when,
        @Nullable String earliest,
        @Nullable String latest,
        @Nullable Edtf announced,
        @Nullable Edtf effective,
        String title,
        @Nullable String summary,
        @Nullable String language,
        List<Place> places,
        List<ActivityParticipant> participants,
        List<Source> sources,
        List<AttributedClaim> claims,
        List<String> denies,
        @Nullable String partOf,
        List<String> subjects,
        Details details,
        List<String> events,
        int reports,
        int independentSources,
        List<Conflict> conflicts,
        List<String> mayBe) {

    public Kind kind() {
        return Kind.of(details);
    }

    /** The same with lists of so many items at most, for where it would be too large otherwise. */
    public Activity listing(int most) {
        return new Activity(
                id,
                status,
                when,
                earliest,
                latest,
                announced,
                effective,
                title,
                summary,
                language,
                first(places, most),
                first(participants, most),
                first(sources, most),
                first(claims, most),
                first(denies, most),
                partOf,
                first(subjects, most),
                details,
                first(events, most),
                reports,
                independentSources,
                first(conflicts, most),
                first(mayBe, most));
    }

    private static <T> List<T> first(List<T> all, int most) {
        return all.size() <= most ? all : List.copyOf(all.subList(0, most));
    }
}
