package org.alliancefeed.timelines.resolve;

import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.judgement.Effect;
import org.alliancefeed.model.judgement.Judgement;
import org.alliancefeed.model.judgement.Ruling;
import org.alliancefeed.topics.Pin;
import org.jspecify.annotations.Nullable;

/**
 * What the editors' judgements come to for an event.
 *
 * @param ruling what was decided about it; null when nothing was
 * @param root what it is put with; null when it is by itself, be it that its judgement has no effect
 */
record EditorsWord(@Nullable Ruling ruling, @Nullable Pin root) {

    static EditorsWord on(Event event, StoredJudgements judgements, Pins pins) {
        String id = event.id();
        String root = judgements.root(id);
        Pin pin = root.equals(id) ? null : pins.get(id, root);
        Effect effect = root.equals(id) ? Effect.IN_FORCE : effect(event, pin);
        Judgement judgement = judgements.of(id);
        return new EditorsWord(
                judgement == null ? null : new Ruling(judgement, effect), effect == Effect.IN_FORCE ? pin : null);
    }

    /** What comes of putting an event with another one. */
    private static Effect effect(Event event, @Nullable Pin root) {
        if (root == null) {
            return Effect.EVENT_UNKNOWN;
        }
        if (root.kind() == null) {
            return Effect.EVENT_RETRACTED;
        }
        if (root.kind() != event.kind()) {
            return Effect.OTHER_KIND;
        }
        boolean isPart = root.root().equals(event.partOf()) || event.id().equals(root.partOf());
        return isPart ? Effect.PART_AND_WHOLE : Effect.IN_FORCE;
    }
}
