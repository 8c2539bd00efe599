package org.alliancefeed.timelines.row;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.alliancefeed.model.activity.Activity;
import org.alliancefeed.model.activity.Folding;
import org.alliancefeed.model.date.Edtf;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.json.EventJson;
import org.alliancefeed.model.matching.ResolvedEvent;
import org.alliancefeed.model.membership.Member;
import org.alliancefeed.model.membership.Members;
import org.alliancefeed.model.organization.ProvisionalId;
import org.alliancefeed.model.organization.Resolution;
import org.apache.kafka.common.utils.Bytes;

/** The model orders the changes of a membership by itself: as timelines order them. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class MembersOrderTest {

    @Property
    void a_membership_rests_on_what_stands_last_on_the_timeline(
            @ForAll("dates") Edtf joined, @ForAll("dates") Edtf restored, @ForAll boolean isJoiningFirst) {
        Activity joining = activity("joined", joined, isJoiningFirst ? "a" : "b");
        Activity restoring = activity("restored", restored, isJoiningFirst ? "b" : "a");

        Activity last = place(joining).compareTo(place(restoring)) > 0 ? joining : restoring;

        assertThat(Members.of(List.of(joining, restoring), ProvisionalId.of("Alliance"), null)
                        .all())
                .extracting(Member::activity)
                .containsExactly(last.id());
    }

    private static Bytes place(Activity activity) {
        return Bytes.wrap(SortKey.of(activity.when().earliest(), activity.when().latest(), activity.id())
                .bytes());
    }

    private static Activity activity(String change, Edtf when, String id) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("kind", "membership")
                .put("id", id)
                .put("when", when.text());
        json.putObject("membership")
                .put("alliance", "Alliance")
                .put("member", "Member")
                .put("change", change);
        Event event = Objects.requireNonNull(EventJson.read(json).value());
        return Folding.fold(List.of(new ResolvedEvent(event, List.of(resolution("Alliance"), resolution("Member")))));
    }

    private static Resolution resolution(String name) {
        return new Resolution(name, ProvisionalId.of(name), name, List.of(), Resolution.Rule.UNKNOWN);
    }

    @Provide
    Arbitrary<Edtf> dates() {
        return VagueDates.any();
    }
}
