package org.alliancefeed.model.membership;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.alliancefeed.model.activity.Activity;
import org.alliancefeed.model.activity.ActivityParticipant;
import org.alliancefeed.model.date.Edtf;
import org.alliancefeed.model.event.Formation;
import org.alliancefeed.model.event.Membership;
import org.alliancefeed.model.event.Membership.Change;
import org.alliancefeed.model.event.Role;
import org.alliancefeed.model.event.Status;
import org.alliancefeed.model.membership.Member.Standing;
import org.alliancefeed.model.organization.OrganizationRef;
import org.jspecify.annotations.Nullable;

/** What an activity does to one organization's membership. Ordered as timelines are, the oldest first. */
record MemberChange(
        OrganizationRef organization,
        Change change,
        @Nullable String level,
        Edtf when,
        String activity) implements Comparable<MemberChange> {

    private static final Comparator<MemberChange> ORDER = Comparator.comparing(
                    (MemberChange one) -> one.when.earliest() == null && one.when.latest() == null)
            .thenComparing(one -> one.when.earliest(), Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(one -> one.when.latest(), Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(MemberChange::activity);

    /** What has occurred of an alliance's memberships; its founding makes members of all that it names as such. */
    static Stream<MemberChange> of(Activity activity, String alliance) {
        if (activity.status() != Status.OCCURRED
                || organizations(activity, List.of(Role.ALLIANCE))
                        .noneMatch(one -> one.id().equals(alliance))) {
            return Stream.empty();
        }
        return switch (activity.details()) {
            case Membership membership ->
                others(activity, alliance, List.of(Role.MEMBER))
                        .map(one -> new MemberChange(
                                one, membership.change(), membership.level(), activity.when(), activity.id()));
            case Formation formation
            when formation.change() == Formation.Change.FORMED ->
                others(activity, alliance, List.of(Role.FOUNDER, Role.MEMBER))
                        .map(one -> new MemberChange(one, Change.JOINED, null, activity.when(), activity.id()));
            default -> Stream.empty();
        };
    }

    private static Stream<OrganizationRef> others(Activity activity, String alliance, List<Role> roles) {
        return organizations(activity, roles).filter(one -> !one.id().equals(alliance));
    }

    private static Stream<OrganizationRef> organizations(Activity activity, List<Role> roles) {
        return activity.participants().stream()
                .filter(one -> roles.contains(one.role()))
                .map(ActivityParticipant::organization)
                .distinct();
    }

    /** Whether it may have been by the end of a day; null is the end of all days. */
    boolean isPossibleBy(@Nullable LocalDate day) {
        return day == null || when.earliest() == null || !when.earliest().isAfter(day);
    }

    /** Whether it was by then for certain. */
    boolean isCertainBy(@Nullable LocalDate day) {
        return day == null || when.latest() != null && !when.latest().isAfter(day);
    }

    /** Whether no day that it may have been on is as late as one that the other may have been on. */
    boolean isCertainlyBefore(MemberChange other) {
        return when.latest() != null
                && other.when.earliest() != null
                && when.latest().isBefore(other.when.earliest());
    }

    boolean isLeaving() {
        return change == Change.LEFT;
    }

    /**
     * What it makes of a membership, unless it is a leaving.
     *
     * @param before null for none
     */
    Member after(@Nullable Member before) {
        return before == null
                ? new Member(organization, when, level, standing(null), true, activity)
                : new Member(organization, before.since(), level(before), standing(before), true, activity);
    }

    /** A level that was changed to one that nobody names is no longer known. */
    private @Nullable String level(Member before) {
        boolean isOther = change == Change.UPGRADED || change == Change.DOWNGRADED;
        return level != null || isOther ? level : before.level();
    }

    private @Nullable Standing standing(@Nullable Member before) {
        return switch (change) {
            case SUSPENDED -> Standing.SUSPENDED;
            case RESTRICTED -> Standing.RESTRICTED;
            case UPGRADED, DOWNGRADED -> before == null ? null : before.standing();
            case JOINED, RESTORED, LEFT -> null;
        };
    }

    @Override
    public int compareTo(MemberChange other) {
        return ORDER.compare(this, other);
    }
}
