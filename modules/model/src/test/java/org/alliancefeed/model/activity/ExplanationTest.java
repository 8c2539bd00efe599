package org.alliancefeed.model.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.alliancefeed.model.activity.Explanation.Join;
import org.alliancefeed.model.activity.Explanation.Judged;
import org.alliancefeed.model.activity.Explanation.Report;
import org.alliancefeed.model.judgement.Effect;
import org.alliancefeed.model.judgement.Judgement;
import org.alliancefeed.model.judgement.Ruling;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static Report report(String id, String alliance, @Nullable String belongsWith, @Nullable Ruling ruling) {
        return new Report(
                Reports.report("{kind: formation, id: %s, when: 2016-02-01, formation: {alliance: %s}}"
                        .formatted(id, alliance)),
                belongsWith,
                ruling);
    }

    private static Judgement judgement(@Nullable String activity) {
        return new Judgement(activity, activity == null, false, "Ada", "2026-03-01T12:00:00Z", "read both");
    }

    @Test
    void aLinkByJudgementSaysWhoJudgedWhenAndWhy() {
        Ruling ruling = new Ruling(judgement("a"), Effect.IN_FORCE);

        Explanation explanation = Explanation.of(List.of(
                report("a", "AII", null, null), report("b", "Foxconn", "a", ruling), report("c", "AII", null, null)));

        assertThat(explanation.merged())
                .extracting(Join::event, Join::with, Join::because, Join::judgement)
                .containsExactly(
                        tuple("a", "c", "same-to-the-letter", null),
                        tuple("b", "a", "judged", judgement("a")),
                        tuple("c", "a", "same-to-the-letter", null));
        assertThat(explanation.judged())
                .containsExactly(new Judged("b", judgement("a"), Effect.IN_FORCE, Effect.IN_FORCE.sentence()));
    }

    @Test
    void anEventSetApartAndAJudgementWithoutEffectAreExplainedToo() {
        assertThat(Explanation.of(List.of(report("a", "AII", null, new Ruling(judgement(null), Effect.IN_FORCE))))
                        .judged())
                .containsExactly(new Judged("a", judgement(null), Effect.IN_FORCE, Effect.IN_FORCE.sentence()));
        assertThat(Explanation.of(List.of(report("a", "AII", null, new Ruling(judgement("m"), Effect.OTHER_KIND))))
                        .judged())
                .extracting(Judged::why)
                .containsExactly(Effect.OTHER_KIND.sentence());
    }
}
