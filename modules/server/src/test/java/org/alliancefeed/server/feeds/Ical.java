package org.alliancefeed.server.feeds;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;

/** Reads and checks calendars with ical4j. */
final class Ical {

    private Ical() {}

    static Calendar parse(FeedPage page) {
        try {
            Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(new CalendarWriter().write(page)));
            if (calendar.validate().hasErrors()) {
                throw new AssertionError(calendar.validate().toString());
            }
            return calendar;
        } catch (IOException | ParserException e) {
            throw new AssertionError("no calendar", e);
        }
    }
}
