package org.alliancefeed.model.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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

    /** What is only possible makes nobody leave, and says nothing of one who is a member anyhow but that there is doubt. */
    private static @Nullable Member follow(List<MemberChange> changes, @Nullable LocalDate day) {
        Member member = null;
        for (MemberChange change : changes) {
            if (change.isCertainBy(day)) {
                member = change.after(member);
            } else {
                Member perhaps = member == null ? change.after(null) : member;
                member = perhaps == null ? null : perhaps.doubtful();
            }
        }
        return member;
    }
}
