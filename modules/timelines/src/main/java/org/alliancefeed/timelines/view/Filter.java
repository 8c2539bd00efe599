package org.alliancefeed.timelines.view;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancefeed.model.Word;
import org.alliancefeed.model.activity.TimelineRow;
import org.alliancefeed.model.date.Edtf;
import org.alliancefeed.model.event.Kind;
import org.alliancefeed.model.event.Role;
import org.alliancefeed.model.event.Status;
import org.alliancefeed.model.organization.NormalName;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a timeline. An empty set lets everything pass.
 *
 * @param from the first day is this date's earliest
 * @param to the last day is this date's latest
 * @param roles what the timeline's organization was, or in the timeline of everything any participant; any of them
 * @param with the id of another organization that took part
 * @param words in the form of {@link NormalName#words}; each stands in the title or in a participant's name, be it within
 *     a word, as not every script has spaces
 */
public record Filter(
        @Nullable Edtf from,
        @Nullable Edtf to,
        Match match,
        Set<Kind> kinds,
        Set<Role> roles,
        @Nullable String with,
        Set<Status> statuses,
        Set<String> words) {

    /** How a vague date is held against {@code from} and {@code to}. */
    public enum Match implements Word {
        /** Some day that it may have been lies between them; an unknown date may have been any. */
        POSSIBLE,
        /** Every day that it may have been does. */
        CERTAIN
    }

    public static final Filter NONE =
            new Filter(null, null, Match.POSSIBLE, Set.of(), Set.of(), null, Set.of(), Set.of());

    public Filter {
        kinds = Set.copyOf(kinds);
        roles = Set.copyOf(roles);
        statuses = Set.copyOf(statuses);
        words = Set.copyOf(words);
    }

    /** The same, with another organization that took part. */
    public Filter with(@Nullable String other) {
        return new Filter(from, to, match, kinds, roles, other, statuses, words);
    }

    /** The same of other statuses. */
    public Filter of(Set<Status> others) {
        return new Filter(from, to, match, kinds, roles, with, others, words);
    }

    public boolean passes(TimelineRow row) {
        return (kinds.isEmpty() || kinds.contains(row.kind()))
                && (statuses.isEmpty() || statuses.contains(row.status()))
                && hasRole(row)
                && (with == null
                        || row.participants().stream()
                                .anyMatch(seat -> seat.organization().id().equals(with)))
                && passes(row.when())
                && hasWords(row);
    }

    /** A row of the timeline of everything is of no organization: there it is the role of any participant. */
    private boolean hasRole(TimelineRow row) {
        Stream<Role> held =
                row.roles().isEmpty() ? row.participants().stream().map(TimelineRow.Seat::role) : row.roles().stream();
        return roles.isEmpty() || held.anyMatch(roles::contains);
    }

    private boolean hasWords(TimelineRow row) {
        if (words.isEmpty()) {
            return true;
        }
        String said = NormalName.words(Stream.concat(
                        Stream.of(row.title()),
                        row.participants().stream()
                                .map(seat -> seat.organization().name())
                                .distinct())
                .collect(Collectors.joining("\n")));
        return words.stream().allMatch(said::contains);
    }

    /** Whether {@code from} or {@code to} bounds anything; an open date bounds nothing. */
    boolean isBounded() {
        return (from != null && from.earliest() != null) || (to != null && to.latest() != null);
    }

    private boolean passes(Edtf when) {
        return match == Match.POSSIBLE ? possible(when) : certain(when);
    }

    private boolean possible(Edtf when) {
        return (from == null
                        || from.earliest() == null
                        || when.latest() == null
                        || !when.latest().isBefore(from.earliest()))
                && (to == null
                        || to.latest() == null
                        || when.earliest() == null
                        || !when.earliest().isAfter(to.latest()));
    }

    private boolean certain(Edtf when) {
        return (from == null
                        || from.earliest() == null
                        || when.earliest() != null && !when.earliest().isBefore(from.earliest()))
                && (to == null
                        || to.latest() == null
                        || when.latest() != null && !when.latest().isAfter(to.latest()));
    }
}
