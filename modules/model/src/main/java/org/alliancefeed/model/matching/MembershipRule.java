package org.alliancefeed.model.matching;

import java.util.EnumSet;
import java.util.Set;
import org.alliancefeed.model.event.Membership;
import org.alliancefeed.model.event.Membership.Change;
import org.alliancefeed.model.organization.NormalName;
import org.jspecify.annotations.Nullable;

/**
 * Two reports of a member's standing in one alliance are one when the same became of it within a month. What sources call
 * by different words (left, suspended, restricted) is one when the days meet, give or take three. A change of level is
 * told apart by the level.
 *
 * <p>One: "joined" of 3 March and "joined as gold member" of 20 March. Two: joined and left; a second exit a year later.
 */
final class MembershipRule implements MatchingRule {

    static final MembershipRule INSTANCE = new MembershipRule();

    private static final int DAYS_OF_OTHER_VERBS = 3;

    private static final Set<Change> COMING = EnumSet.of(Change.JOINED, Change.RESTORED);
    private static final Set<Change> GOING = EnumSet.of(Change.LEFT, Change.SUSPENDED, Change.RESTRICTED);

    @Override
    public String block(ResolvedEvent event) {
        Membership membership = membership(event);
        return "membership|" + event.organization(membership.alliance()).id() + "|"
                + event.organization(membership.member()).id();
    }

    @Override
    public int daysApart() {
        return 31;
    }

    @Override
    public Set<String> neighbourhood(ResolvedEvent event) {
        Change change = membership(event).change();
        return Set.of(COMING.contains(change) ? "coming" : GOING.contains(change) ? "going" : change.text());
    }

    @Override
    public Set<String> identity(ResolvedEvent event) {
        return Set.of(membership(event).change().text());
    }

    @Override
    public Verdict facts(ResolvedEvent one, ResolvedEvent other) {
        return Verdict.of(level(one), level(other));
    }

    @Override
    public @Nullable Because same(ResolvedEvent one, ResolvedEvent other) {
        if (membership(one).change() == membership(other).change()) {
            return Because.SAME_CHANGE;
        }
        Days days = days(one);
        Days others = days(other);
        return days != null && others != null && days.apart(others) <= DAYS_OF_OTHER_VERBS ? Because.OTHER_VERB : null;
    }

    /** The level that was reached. Somebody who came or went did so once, at whatever level sources say. */
    private static @Nullable String level(ResolvedEvent event) {
        Change change = membership(event).change();
        String level = membership(event).level();
        boolean isReached = change == Change.UPGRADED || change == Change.DOWNGRADED;
        return level == null || !isReached ? null : NormalName.of(level);
    }

    private static Membership membership(ResolvedEvent event) {
        return (Membership) event.event().details();
    }
}
