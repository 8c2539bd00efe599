package org.alliancefeed.model.activity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.Source;
import org.alliancefeed.model.json.RecordWriter;
import org.alliancefeed.model.judgement.Effect;
import org.alliancefeed.model.judgement.Judgement;
import org.alliancefeed.model.judgement.Ruling;
import org.alliancefeed.model.matching.Because;
import org.alliancefeed.model.matching.Matches;
import org.alliancefeed.model.matching.ResolvedEvent;
import org.jspecify.annotations.Nullable;

/**
 * Why an activity is as it is.
 *
 * @param fields how each field was chosen, and what every event says of it
 * @param merged why each event is part of the activity
 * @param judged what editors decided about its events, and what came of it
 */
public record Explanation(List<Field> fields, List<Join> merged, List<Judged> judged) {

    /** @param rule the order of the choice; the first of {@code said} is what was chosen */
    public record Field(String field, String rule, List<Said> said) {}

    /** @param quotes the words of the event's sources */
    public record Said(String value, String event, List<String> quotes) {}

    /**
     * @param because the rule's name, {@code why} its sentence
     * @param judgement the editor's, where it is that which joins the two
     */
    public record Join(
            String event,
            String with,
            String because,
            String why,
            @Nullable Judgement judgement) {}

    /** @param why the effect's sentence */
    public record Judged(String event, Judgement judgement, Effect effect, String why) {}

    /** @param reports the events of one activity */
    public static Explanation of(Collection<Report> reports) {
        List<Event> events =
                reports.stream().map(report -> report.resolved().event()).toList();
        List<Field> fields = new ArrayList<>();
        for (Choice<?> choice : Choices.ALL) {
            List<Said> said = said(choice, events);
            if (!said.isEmpty()) {
                fields.add(new Field(choice.field(), choice.rule(), said));
            }
        }
        return new Explanation(fields, joins(reports), judged(reports));
    }

    /**
     * @param belongsWith the id of the event that editors put it with in the end
     * @param ruling what an editor decided about it
     */
    public record Report(
            ResolvedEvent resolved,
            @Nullable String belongsWith,
            @Nullable Ruling ruling) {}

    private static List<Said> said(Choice<?> choice, List<Event> events) {
        return choice.inOrder(events).stream()
                .map(event -> new Said(
                        RecordWriter.text(Objects.requireNonNull(choice.says().apply(event))),
                        event.id(),
                        event.sources().stream()
                                .map(Source::quote)
                                .filter(Objects::nonNull)
                                .toList()))
                .toList();
    }

    /** Each event with the first one, by id, that it is one with. */
    private static List<Join> joins(Collection<Report> reports) {
        List<Report> ordered = reports.stream()
                .sorted(Comparator.comparing(report -> report.resolved().id()))
                .toList();
        List<Join> joins = new ArrayList<>();
        for (Report one : ordered) {
            for (Report other : ordered) {
                Because because = one == other ? null : because(one, other);
                if (because != null) {
                    Ruling ruling = because == Because.JUDGED ? one.ruling() : null;
                    joins.add(new Join(
                            one.resolved().id(),
                            other.resolved().id(),
                            because.text(),
                            because.sentence(),
                            ruling == null ? null : ruling.judgement()));
                    break;
                }
            }
        }
        return joins;
    }

    private static List<Judged> judged(Collection<Report> reports) {
        List<Judged> judged = new ArrayList<>();
        for (Report report : reports) {
            Ruling ruling = report.ruling();
            if (ruling != null) {
                Effect effect = ruling.effect();
                judged.add(new Judged(report.resolved().id(), ruling.judgement(), effect, effect.sentence()));
            }
        }
        judged.sort(Comparator.comparing(Judged::event));
        return judged;
    }

    private static @Nullable Because because(Report one, Report other) {
        if (one.belongsWith() != null) {
            return one.belongsWith().equals(other.resolved().id())
                            || one.belongsWith().equals(other.belongsWith())
                    ? Because.JUDGED
                    : null;
        }
        if (other.belongsWith() != null) {
            return null;
        }
        Because same = Matches.same(one.resolved(), other.resolved());
        return same != null ? same : Matches.fits(one.resolved(), other.resolved());
    }
}
