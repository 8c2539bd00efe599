package org.alliancefeed.server.feeds;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.io.text.ICalWriter;
import biweekly.util.Duration;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** iCalendar (RFC 5545 and 7986). */
final class CalendarWriter implements FeedWriter {

    private static final Duration EVERY_HOUR = Duration.builder().hours(1).build();

    @Override
    public byte[] write(FeedPage page) {
        ICalendar calendar = calendar();
        calendar.setName(page.title());
        // What calendars looked at before there was NAME, and most still do.
        calendar.setExperimentalProperty("X-WR-CALNAME", VObjectPropertyValues.escape(page.title()));
        calendar.setDescription(description(page));
        // RFC 7986 wants the type of these two said although it is the only one.
        calendar.setSource(page.first()).setParameter("VALUE", "URI");
        calendar.setRefreshInterval(EVERY_HOUR).setParameter("VALUE", "DURATION");
        page.entries().forEach(entry -> calendar.addComponent(CalendarEntry.of(entry)));
        return text(calendar);
    }

    /** One activity alone, to be put into a calendar of somebody's own. */
    static byte[] write(FeedEntry entry) {
        ICalendar calendar = calendar();
        calendar.addComponent(CalendarEntry.of(entry));
        return text(calendar);
    }

    private static ICalendar calendar() {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Alliance Feed//Timeline//EN");
        return calendar;
    }

    private static byte[] text(ICalendar calendar) {
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Calendars know neither pages nor vague dates: whoever looks at one is told what it does not show. */
    private static String description(FeedPage page) {
        long vague = page.entries().stream()
                .filter(entry -> Days.of(entry.row().when()) == null)
                .count();
        String dates = "%d activities, %d of them dated too vaguely for a day; those are journal entries."
                .formatted(page.entries().size(), vague);
        return page.isComplete() ? dates : dates + " This is one page of several; limit takes up to 500.";
    }
}
