package org.alliancefeed.model.activity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.Source;
import org.alliancefeed.model.json.RecordWriter;
import org.alliancefeed.model.matching.Because;
import org.alliancefeed.model.matching.Matches;
import org.alliancefeed.model.matching.ResolvedEvent;
import org.jspecify.annotations.Nullable;

/**
 * Why an activity is as it is.
 *
 * @param fields how each field was chosen, and what every event says of it
 * @param merged why each event is part of the activity
 */
public record Explanation(List<Field> fields, List<Join> merged) {

    /** @param rule the order of the choice; the first of {@code said} is what was chosen */
    public record Field(String field, String rule, List<Said> said) {}

    /** @param quotes the words of the event's sources */
    public record Said(String value, String event, List<String> quotes) {}

    /** @param because the rule's name, {@code why} its sentence */
    public record Join(String event, String with, String because, String why) {}

    /** @param reports the events of one activity, each with the event that an editor put it with */
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
        return new Explanation(fields, joins(reports));
    }

    /** @param belongsWith the id of the event that an editor put it with */
    public record Report(ResolvedEvent resolved, @Nullable String belongsWith) {}

    private static List<Said> said(Choice<?> choice, List<Event> events) {
        return events.stream()
                .filter(event -> choice.says().apply(event) != null)
                .sorted(choice.order())
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
                    joins.add(new Join(one.resolved().id(), other.resolved().id(), because.text(), because.sentence()));
                    break;
                }
            }
        }
        return joins;
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
