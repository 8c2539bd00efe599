package org.alliancefeed.model.matching;

import java.util.Set;
import org.alliancefeed.model.event.Formation;
import org.alliancefeed.model.event.Formation.Change;
import org.jspecify.annotations.Nullable;

/**
 * An alliance is founded once and dissolved once: all reports of that are one, whatever day they give, and other days are
 * a conflict. It may merge or be renamed several times: those are one within a month.
 *
 * <p>One: "formed", undated, and "founded in 2019". Two: founded and dissolved; renamed in 2018 and in 2022.
 */
final class FormationRule implements MatchingRule {

    static final FormationRule INSTANCE = new FormationRule();

    @Override
    public String block(ResolvedEvent event) {
        return "formation|" + event.organization(formation(event).alliance()).id();
    }

    @Override
    public @Nullable Days days(ResolvedEvent event) {
        return isOnce(event) ? Days.ONCE : MatchingRule.super.days(event);
    }

    @Override
    public int daysApart() {
        return 31;
    }

    @Override
    public Set<String> neighbourhood(ResolvedEvent event) {
        return Set.of(formation(event).change().text());
    }

    @Override
    public Set<String> identity(ResolvedEvent event) {
        return neighbourhood(event);
    }

    @Override
    public Verdict facts(ResolvedEvent one, ResolvedEvent other) {
        return Verdict.of(into(one), into(other));
    }

    @Override
    public @Nullable Because same(ResolvedEvent one, ResolvedEvent other) {
        return isOnce(one) ? Because.SAME_ALLIANCE : Because.SAME_CHANGE;
    }

    private static boolean isOnce(ResolvedEvent event) {
        Change change = formation(event).change();
        return change == Change.FORMED || change == Change.DISSOLVED;
    }

    /** What it became; whether it was founded or dissolved does not hang on that. */
    private static @Nullable String into(ResolvedEvent event) {
        String into = formation(event).into();
        return into == null || isOnce(event) ? null : event.organization(into).id();
    }

    private static Formation formation(ResolvedEvent event) {
        return (Formation) event.event().details();
    }
}
