package org.alliancefeed.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.alliancefeed.model.date.Edtf;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.Meeting;
import org.alliancefeed.model.event.Participant;
import org.alliancefeed.model.event.Role;
import org.alliancefeed.model.event.Status;

/**
 * Meetings of twenty years without end. A tenth of the events report a meeting a second time. When titles recur, so do the
 * parties of a title: it is a series, of which there are the more meetings, and the more vague reports, the more events
 * there are.
 */
final class ManyMeetings {

    private static final int DAYS = 20 * 365;
    private static final LocalDate FIRST_DAY = LocalDate.of(2005, 1, 1);

    private final SplittableRandom random;
    private final Shape shape;
    private final int organizations;
    private int made;

    /**
     * What the meetings are like.
     *
     * @param titles how many there are; 0 when every meeting has its own
     * @param vague how many in a hundred events know only the year
     */
    record Shape(int titles, int vague) {}

    /**
     * @param organizations that hold the meetings
     * @param seed the same meetings come of the same
     */
    ManyMeetings(Shape shape, int organizations, long seed) {
        random = new SplittableRandom(seed);
        this.shape = shape;
        this.organizations = Math.max(2, organizations);
    }

    Event next() {
        int number = made++;
        int meeting = random.nextInt(10) == 0 ? random.nextInt(number + 1) : number;
        int series = shape.titles() == 0 ? meeting : meeting % shape.titles();
        LocalDate day = FIRST_DAY.plusDays(new SplittableRandom(meeting).nextInt(DAYS));
        boolean isVague = random.nextInt(100) < shape.vague();
        return new Event(
                "event-" + number,
                1,
                Status.OCCURRED,
                Edtf.parse(isVague ? String.valueOf(day.getYear()) : day.toString()),
                null,
                null,
                "Meeting " + series + " of the working group",
                null,
                "en",
                List.of(),
                List.of(
                        new Participant("Organization " + series % organizations, Role.CONVENER, null),
                        new Participant("Organization " + (series + 1) % organizations, Role.ATTENDEE, null)),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                new Meeting(null, null));
    }
}
