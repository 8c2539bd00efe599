package org.alliancefeed.model.matching;

import java.util.Set;
import java.util.TreeSet;
import org.alliancefeed.model.event.Meeting;
import org.alliancefeed.model.event.Role;
import org.jspecify.annotations.Nullable;

/**
 * Two reports of a meeting share an organization and lie on days that meet, give or take one. Then the same number in the
 * series, or titles that say the same, make them one; other numbers or titles make them two. Where one says neither, or
 * the titles are in two languages, the same convener on the same days does.
 *
 * <p>One: "18th plenary of AII" of 14 December, and "AII第18次全体会议" of 14 to 16 December. Two: the 17th and the 18th
 * plenary; the plenary and the side event of the same day.
 */
final class MeetingRule implements MatchingRule {

    static final MeetingRule INSTANCE = new MeetingRule();

    private static final Role[] CALLED_IT = {Role.CONVENER, Role.ORGANIZER, Role.HOST, Role.ALLIANCE};

    @Override
    public String block(ResolvedEvent event) {
        return "meeting";
    }

    @Override
    public int daysApart() {
        return 1;
    }

    @Override
    public Set<String> neighbourhood(ResolvedEvent event) {
        return Parties.foremost(event, Parties.active(event));
    }

    @Override
    public Set<String> identity(ResolvedEvent event) {
        Set<String> parties = neighbourhood(event);
        Set<String> keys = new TreeSet<>();
        Texts.addTitleKeys(keys, parties, event);
        Integer number = number(event);
        if (number != null) {
            parties.forEach(party -> keys.add("number|" + party + "|" + number));
        }
        return keys;
    }

    @Override
    public Verdict facts(ResolvedEvent one, ResolvedEvent other) {
        return Verdict.of(number(one), number(other))
                .and(Texts.state(
                        one, meeting(one).series(), other, meeting(other).series()));
    }

    @Override
    public boolean differInWords(ResolvedEvent one, ResolvedEvent other) {
        return Texts.titles(one, other) == Verdict.DIFFER;
    }

    @Override
    public @Nullable Because same(ResolvedEvent one, ResolvedEvent other) {
        if (number(one) != null && number(other) != null) {
            return Because.SAME_NUMBER;
        }
        return switch (Texts.titles(one, other)) {
            case AGREE -> Because.SAME_TITLE;
            case DIFFER -> null;
            case UNKNOWN -> haveOneConvenerAndTheirDays(one, other) ? Because.SAME_CONVENER : null;
        };
    }

    private boolean haveOneConvenerAndTheirDays(ResolvedEvent one, ResolvedEvent other) {
        Days days = days(one);
        Days others = days(other);
        return days != null
                && others != null
                && days.apart(others) == 0
                && Parties.meet(Parties.in(one, CALLED_IT), Parties.in(other, CALLED_IT));
    }

    private static @Nullable Integer number(ResolvedEvent event) {
        Integer ordinal = meeting(event).ordinal();
        return ordinal != null ? ordinal : Words.ordinal(event.event().title());
    }

    private static Meeting meeting(ResolvedEvent event) {
        return (Meeting) event.event().details();
    }
}
