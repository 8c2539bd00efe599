package org.alliancefeed.server.events;

import java.util.List;
import org.alliancefeed.model.Problem;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.server.access.Holder;
import org.alliancefeed.timelines.view.Views;

/** The events of the sources that a holder may speak for. */
record OwnEvents(Holder holder, Views views) {

    /**
     * Why an event is none of them. A revision takes the place of what stands under its id, so that has to be one of them,
     * too.
     *
     * @throws org.alliancefeed.timelines.view.NotReady when it cannot be told what stands there
     */
    List<Problem> check(Event event) {
        if (!holder.isBound()) {
            return List.of();
        }
        List<Problem> problems = holder.check(event);
        if (!problems.isEmpty()) {
            return problems;
        }
        Event standing = views.event(event.id());
        return standing == null || holder.check(standing).isEmpty()
                ? List.of()
                : List.of(
                        new Problem("/id", "is that of an event of other sources, which this token may not speak for"));
    }
}
