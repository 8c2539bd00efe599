package org.alliancefeed.model.matching;

import java.util.Set;
import java.util.TreeSet;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.Role;
import org.alliancefeed.model.event.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Two reports of a statement are one when the same organization's speaker said the same, on days that meet, give or take
 * one: by what is quoted, else by the titles. Speakers whose names share no word are two.
 *
 * <p>One: two papers' reports of one sentence. Two: two things that a speaker said on one occasion; two speakers.
 */
final class StatementRule implements MatchingRule {

    static final StatementRule INSTANCE = new StatementRule();

    @Override
    public String block(ResolvedEvent event) {
        return "statement";
    }

    @Override
    public int daysApart() {
        return 1;
    }

    @Override
    public Set<String> neighbourhood(ResolvedEvent event) {
        return Parties.foremost(event, speakers(event));
    }

    @Override
    public Set<String> identity(ResolvedEvent event) {
        Set<String> keys = new TreeSet<>();
        Texts.addKeys(
                keys,
                "text",
                neighbourhood(event),
                event,
                statement(event.event()).text());
        Texts.addTitleKeys(keys, neighbourhood(event), event);
        return keys;
    }

    @Override
    public Verdict facts(ResolvedEvent one, ResolvedEvent other) {
        return persons(one, other).and(texts(one, other));
    }

    @Override
    public @Nullable Because same(ResolvedEvent one, ResolvedEvent other) {
        boolean isQuoted = statement(one.event()).text() != null && texts(one, other) == Verdict.AGREE;
        return isQuoted || Texts.titles(one, other) == Verdict.AGREE ? Because.SAME_WORDS : null;
    }

    private static Verdict texts(ResolvedEvent one, ResolvedEvent other) {
        return Texts.state(
                one,
                statement(one.event()).text(),
                other,
                statement(other.event()).text());
    }

    /** Persons are taken as one when their names share a word. */
    private static Verdict persons(ResolvedEvent one, ResolvedEvent other) {
        String person = statement(one.event()).speaker();
        String otherPerson = statement(other.event()).speaker();
        return person != null && otherPerson != null && Parties.meet(Words.person(person), Words.person(otherPerson))
                ? Verdict.AGREE
                : Verdict.of(person, otherPerson);
    }

    private static Set<String> speakers(ResolvedEvent event) {
        Set<String> speakers = Parties.in(event, Role.SPEAKER);
        return speakers.isEmpty() ? Parties.active(event) : speakers;
    }

    private static Statement statement(Event event) {
        return (Statement) event.details();
    }
}
