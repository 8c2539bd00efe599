package org.alliancefeed.model.matching;

import java.util.Set;
import org.alliancefeed.model.event.Appointment;
import org.jspecify.annotations.Nullable;

/**
 * Two reports of an appointment in one organization are one when the same person came to the same position, or left it,
 * within a month. Persons are compared by the words of their names, in any order and without initials.
 *
 * <p>One: "Hu Jianbo, secretary general" and "Jianbo Hu is the new secretary-general". Two: the same person as chair of
 * another committee; the appointment and the departure.
 */
final class AppointmentRule implements MatchingRule {

    static final AppointmentRule INSTANCE = new AppointmentRule();

    @Override
    public String block(ResolvedEvent event) {
        return "appointment|"
                + event.organization(appointment(event).organization()).id();
    }

    @Override
    public int daysApart() {
        return 31;
    }

    @Override
    public Set<String> neighbourhood(ResolvedEvent event) {
        Appointment appointment = appointment(event);
        return Set.of(appointment.change().text() + "|" + String.join(" ", Words.person(appointment.person())));
    }

    @Override
    public Set<String> identity(ResolvedEvent event) {
        return neighbourhood(event);
    }

    @Override
    public Verdict facts(ResolvedEvent one, ResolvedEvent other) {
        return Texts.state(
                one, appointment(one).position(), other, appointment(other).position());
    }

    @Override
    public @Nullable Because same(ResolvedEvent one, ResolvedEvent other) {
        return Because.SAME_APPOINTMENT;
    }

    private static Appointment appointment(ResolvedEvent event) {
        return (Appointment) event.event().details();
    }
}
