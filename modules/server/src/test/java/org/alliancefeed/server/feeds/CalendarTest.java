package org.alliancefeed.server.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.alliancefeed.model.event.Status;
import org.junit.jupiter.api.Test;

/** Read with ical4j, which did not write it. */
class CalendarTest {

    private static String value(CalendarComponent component, String property) {
        return component
                .getProperty(property)
                .map(one -> ((net.fortuna.ical4j.model.Property) one).getValue())
                .orElse("none");
    }

    private static CalendarComponent only(FeedEntry entry) {
        List<CalendarComponent> components = Ical.parse(Happening.page(entry)).getComponents();
        assertThat(components).hasSize(1);
        return components.getFirst();
    }

    @Test
    void aDayIsAnEventOfThatDayWhichTakesNobodysTime() {
        CalendarComponent event = only(Happening.meeting("a/1", "2021-12-14")
                .by("https://paper.example", "2021-12-15", "they met")
                .entry(2));

        assertThat(event.getName()).isEqualTo("VEVENT");
        assertThat(value(event, "UID")).isEqualTo("urn:alliancefeed:activity:a%2F1");
        assertThat(event.getProperty("DTSTART").orElseThrow().toString().strip())
                .isEqualTo("DTSTART;VALUE=DATE:20211214");
        assertThat(event.getProperty("DTEND").orElseThrow().toString().strip()).isEqualTo("DTEND;VALUE=DATE:20211215");
        assertThat(value(event, "DTSTAMP")).isEqualTo("20211215T000002Z");
        assertThat(value(event, "LAST-MODIFIED")).isEqualTo("20211215T000002Z");
        assertThat(value(event, "SEQUENCE")).isEqualTo("2");
        assertThat(value(event, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(value(event, "TRANSP")).isEqualTo("TRANSPARENT");
        assertThat(value(event, "SUMMARY")).isEqualTo("Title of a/1");
        assertThat(value(event, "LOCATION")).isEqualTo("Shenzhen, CN");
        assertThat(value(event, "DESCRIPTION")).contains("When: 2021-12-14\n", "https://paper.example", "they met");
        assertThat(value(event, "X-ALLIANCEFEED-WHEN")).isEqualTo("2021-12-14");
    }

    @Test
    void severalDaysAreAllOfThem() {
        CalendarComponent event =
                only(Happening.meeting("a-1", "2021-12-14/2021-12-16").entry(0));

        assertThat(value(event, "DTSTART")).isEqualTo("20211214");
        assertThat(value(event, "DTEND")).isEqualTo("20211217");
    }

    @Test
    void aVagueDateIsNoEventButAJournalEntryThatSaysIt() {
        for (String vague : List.of(
                "2021-12",
                "2021",
                "XXXX",
                "2021-23",
                "[2021-12-14..2021-12-16]",
                "{2021-12-14,2021-12-16}",
                "2021-11/2021-12",
                "2021-12-14/..",
                "201X",
                "1066-10-14")) {
            CalendarComponent journal = only(Happening.meeting("a-1", vague).entry(0));

            assertThat(journal.getName()).as(vague).isEqualTo("VJOURNAL");
            assertThat(value(journal, "DTSTART")).isEqualTo("none");
            assertThat(value(journal, "X-ALLIANCEFEED-WHEN")).isEqualTo(vague);
            assertThat(value(journal, "STATUS")).isEqualTo("FINAL");
        }
    }

    @Test
    void aDoubtfulDayIsShownAsOne() {
        CalendarComponent event = only(Happening.meeting("a-1", "2021?-12-14").entry(0));

        assertThat(value(event, "DTSTART")).isEqualTo("20211214");
        assertThat(value(event, "SUMMARY")).isEqualTo("Title of a-1 (date not certain)");
    }

    @Test
    void theStatusIsThatOfTheActivity() {
        Happening meeting = Happening.meeting("a-1", "2026-03-02");
        Happening vague = Happening.meeting("a-1", "2026-03");

        assertThat(value(only(meeting.as(Status.PLANNED).entry(0)), "STATUS")).isEqualTo("TENTATIVE");
        assertThat(value(only(meeting.as(Status.CANCELLED).entry(0)), "STATUS")).isEqualTo("CANCELLED");
        assertThat(value(only(vague.as(Status.PLANNED).entry(0)), "STATUS")).isEqualTo("DRAFT");
        assertThat(value(only(vague.as(Status.CANCELLED).entry(0)), "STATUS")).isEqualTo("CANCELLED");
        CalendarComponent postponed = only(meeting.as(Status.POSTPONED).entry(0));
        assertThat(value(postponed, "STATUS")).isEqualTo("TENTATIVE");
        assertThat(value(postponed, "SUMMARY")).isEqualTo("Postponed: Title of a-1");
    }

    @Test
    void theCalendarSaysItsNameAndWhatItDoesNotShow() {
        Calendar calendar = Ical.parse(Happening.page(
                Happening.meeting("a-1", "2021-12-14").entry(0),
                Happening.meeting("a-2", "2021").entry(0)));

        assertThat(calendar.getProperty("X-WR-CALNAME").orElseThrow().getValue())
                .isEqualTo("Huawei");
        assertThat(calendar.getProperty("DESCRIPTION").orElseThrow().getValue())
                .startsWith("2 activities, 1 of them dated too vaguely");
        assertThat(calendar.getProperty("SOURCE").orElseThrow().toString())
                .startsWith("SOURCE;VALUE=URI:http://feed.example/");
        assertThat(calendar.getProperty("REFRESH-INTERVAL").orElseThrow().toString())
                .startsWith("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
    }

    @Test
    void linesEndAndFoldAsCalendarsHaveIt() {
        String text = new String(
                new CalendarWriter()
                        .write(Happening.page(Happening.meeting("a-1", "2021-12-14")
                                .called("華".repeat(200))
                                .entry(0))),
                StandardCharsets.UTF_8);

        assertThat(Arrays.stream(text.split("\r\n", -1)))
                .allSatisfy(
                        line -> assertThat(line).hasSizeLessThanOrEqualTo(75).doesNotContain("\n"));
    }
}
