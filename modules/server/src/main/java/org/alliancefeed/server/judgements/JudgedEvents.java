package org.alliancefeed.server.judgements;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.alliancefeed.model.Problem;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.Status;
import org.alliancefeed.timelines.view.NotReady;
import org.alliancefeed.timelines.view.Views;
import org.jspecify.annotations.Nullable;

/**
 * What the feed knows of the events that are judged. Judgements and events may come in any order, so one that is not known is
 * no reason to refuse: it is only said.
 */
@Singleton
final class JudgedEvents {

    private final Views views;

    JudgedEvents(Views views) {
        this.views = views;
    }

    record Found(List<Problem> problems, List<Problem> warnings) {}

    /** @param with the id of the event that the judged one belongs with */
    Found find(String eventId, @Nullable String with) {
        List<Problem> warnings = new ArrayList<>();
        try {
            Event one = known("", eventId, warnings);
            Event other = with == null ? null : known("/activity", with, warnings);
            return new Found(one == null || other == null ? List.of() : problems(one, other), warnings);
        } catch (NotReady e) {
            return new Found(
                    List.of(),
                    List.of(new Problem("", "whether the events exist could not be looked up now: " + e.getMessage())));
        }
    }

    private @Nullable Event known(String pointer, String id, List<Problem> warnings) {
        Event event = views.event(id);
        if (event == null) {
            warnings.add(new Problem(
                    pointer, "no event '" + id + "' is known here; the judgement has no effect before there is one"));
        } else if (event.status() == Status.RETRACTED) {
            warnings.add(new Problem(
                    pointer, "the event '" + id + "' is retracted; the judgement has no effect as long as it is"));
        }
        return event;
    }

    private static List<Problem> problems(Event one, Event other) {
        if (one.kind() != other.kind()) {
            return List.of(new Problem(
                    "/activity",
                    "'" + other.id() + "' is a " + other.kind().text() + " and '" + one.id() + "' a "
                            + one.kind().text() + "; events of two kinds are not one"));
        }
        if (one.id().equals(other.partOf()) || other.id().equals(one.partOf())) {
            return List.of(new Problem(
                    "/activity",
                    "of '" + one.id() + "' and '" + other.id()
                            + "' one is a part of the other (partOf); they are not one"));
        }
        return List.of();
    }
}
