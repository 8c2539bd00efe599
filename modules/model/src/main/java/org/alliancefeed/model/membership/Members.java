package org.alliancefeed.model.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.alliancefeed.model.activity.Activity;
import org.alliancefeed.model.organization.OrganizationRef;
import org.jspecify.annotations.Nullable;

/**
 * The members of an alliance as of a date.
 *
 * @param all by name
 * @param left how many were members once and certainly are no more
 */
public record Members(List<Member> all, int left) {

    /**
     * Follows each member's changes up to the end of a day, in the order of timelines.
     *
     * @param activities the alliance's, in any order
     * @param alliance its id
     * @param day null for everything that is known
     */
    public static Members of(Collection<Activity> activities, String alliance, @Nullable LocalDate day) {
        Map<String, List<MemberChange>> byMember = new TreeMap<>();
        activities.stream()
                .flatMap(activity -> MemberChange.of(activity, alliance))
                .filter(change -> change.isPossibleBy(day))
                .sorted()
                .forEach(
                        change -> byMember.computeIfAbsent(change.organization().id(), id -> new ArrayList<>())
                                .add(change));
        List<Member> all = new ArrayList<>();
        int left = 0;
        for (List<MemberChange> changes : byMember.values()) {
            Member member = follow(changes, day);
            if (member != null) {
                all.add(member);
            } else if (changes.stream().anyMatch(change -> change.isCertainBy(day))) {
                left++;
            }
        }
        all.sort(Comparator.comparing(Member::organization, OrganizationRef.BY_NAME));
        return new Members(List.copyOf(all), left);
    }

    /** Of two dates that overlap either may have come first: what only may have come last ends nothing, but leaves doubt. */
    private static @Nullable Member follow(List<MemberChange> changes, @Nullable LocalDate day) {
        List<MemberChange> leavings =
                changes.stream().filter(MemberChange::isLeaving).toList();
        List<MemberChange> open = changes.stream()
                .filter(change -> !change.isLeaving())
                .filter(change -> leavings.stream()
                        .noneMatch(leaving -> leaving.isCertainBy(day) && change.isCertainlyBefore(leaving)))
                .toList();
        Member member = null;
        for (MemberChange change : open) {
            member = change.isCertainBy(day)
                    ? change.after(member)
                    : Objects.requireNonNullElseGet(member, () -> change.after(null))
                            .doubtful();
        }
        boolean isBackForCertain = leavings.stream().allMatch(leaving -> open.stream()
                .anyMatch(change -> change.isCertainBy(day) && leaving.isCertainlyBefore(change)));
        return member == null || isBackForCertain ? member : member.doubtful();
    }
}
