package org.alliancefeed.model.event;

import java.util.List;
import org.alliancefeed.model.Word;
import org.jspecify.annotations.Nullable;

/**
 * A member's standing in an alliance changes.
 *
 * @param alliance the alliance, by id or any name
 * @param member the member, by id or any name
 * @param level the class of membership, as the alliance words it
 */
public record Membership(
        String alliance,
        String member,
        Change change,
        @Nullable String level) implements Details {

    public enum Change implements Word {
        JOINED,
        LEFT,
        UPGRADED,
        DOWNGRADED,
        SUSPENDED,
        RESTRICTED,
        RESTORED
    }

    @Override
    public List<Participant> participants() {
        return List.of(new Participant(alliance, Role.ALLIANCE, null), new Participant(member, Role.MEMBER, null));
    }
}
