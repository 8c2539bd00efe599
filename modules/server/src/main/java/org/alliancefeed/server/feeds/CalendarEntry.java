package org.alliancefeed.server.feeds;

import biweekly.component.ICalComponent;
import biweekly.component.VEvent;
import biweekly.component.VJournal;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import java.time.LocalDate;
import java.util.Date;
import org.alliancefeed.model.activity.TimelineRow;

/** An activity in a calendar: an event on the days that it took, or a journal entry when these are not known. */
final class CalendarEntry {

    private CalendarEntry() {}

    static ICalComponent of(FeedEntry entry) {
        Days days = Days.of(entry.row().when());
        ICalComponent component = days == null ? journal(entry) : event(entry, days);
        component.setExperimentalProperty(
                "X-ALLIANCEFEED-WHEN",
                VObjectPropertyValues.escape(entry.row().when().text()));
        component.setExperimentalProperty(
                "X-ALLIANCEFEED-STATUS", entry.row().status().text());
        return component;
    }

    private static VEvent event(FeedEntry entry, Days days) {
        VEvent event = new VEvent();
        event.setUid(entry.id());
        event.setDateTimeStamp(changed(entry));
        event.setLastModified(changed(entry));
        event.setSequence(entry.changes());
        event.setDateStart(new DateStart(day(days.first())));
        event.setDateEnd(new DateEnd(day(days.behind())));
        event.setStatus(eventStatus(entry.row()));
        // It is news, and takes nobody's time.
        event.setTransparency(true);
        event.setSummary(summary(entry));
        event.setDescription(Prose.text(entry));
        String places = Prose.places(entry);
        if (!places.isEmpty()) {
            event.setLocation(places);
        }
        event.setUrl(entry.url());
        event.addCategories(entry.tags());
        return event;
    }

    private static VJournal journal(FeedEntry entry) {
        VJournal journal = new VJournal();
        journal.setUid(entry.id());
        journal.setDateTimeStamp(changed(entry));
        journal.setLastModified(changed(entry));
        journal.setSequence(entry.changes());
        journal.setStatus(journalStatus(entry.row()));
        journal.setSummary(summary(entry));
        journal.addDescription(Prose.text(entry));
        journal.setUrl(entry.url());
        journal.addCategories(entry.tags());
        return journal;
    }

    /** What the days alone would hide. */
    private static String summary(FeedEntry entry) {
        TimelineRow row = entry.row();
        String title = row.status() == org.alliancefeed.model.event.Status.POSTPONED
                ? "Postponed: " + entry.title()
                : entry.title();
        return row.when().isQualified() ? title + " (date not certain)" : title;
    }

    private static Status eventStatus(TimelineRow row) {
        return switch (row.status()) {
            case OCCURRED -> Status.confirmed();
            case PLANNED, POSTPONED -> Status.tentative();
            case CANCELLED, RETRACTED -> Status.cancelled();
        };
    }

    private static Status journalStatus(TimelineRow row) {
        return switch (row.status()) {
            case OCCURRED -> Status.final_();
            case PLANNED, POSTPONED -> Status.draft();
            case CANCELLED, RETRACTED -> Status.cancelled();
        };
    }

    private static Date changed(FeedEntry entry) {
        return Date.from(entry.updatedAtLeast());
    }

    private static ICalDate day(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }
}
