package org.alliancefeed.model.event;

import java.util.List;
import org.alliancefeed.model.Default;
import org.alliancefeed.model.Word;
import org.jspecify.annotations.Nullable;

/**
 * A person takes a position in an organization, or leaves it.
 *
 * @param organization where the position is, by id or any name
 * @param predecessor the name of the person who had the position before
 */
public record Appointment(
        String person,
        @Nullable String position,
        String organization,
        @Default("appointed") Change change,
        @Nullable String predecessor)
        implements Details {

    public enum Change implements Word {
        APPOINTED,
        LEFT
    }

    @Override
    public List<Participant> participants() {
        return List.of(new Participant(organization, Role.APPOINTER, new Person(person, position)));
    }
}
