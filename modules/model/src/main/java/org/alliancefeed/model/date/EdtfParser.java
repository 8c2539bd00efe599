package org.alliancefeed.model.date;

import java.util.Optional;

/**
 * Reads a date by recursive descent, one method a rule, and works out its extent on the way. Rules nest no deeper than set, range,
 * date, component, and every step moves forward, so no text can exhaust the stack or take more than linear time.
 */
final class EdtfParser {

    /** No date that a source gives comes near this; sets are what could grow without end. */
    static final int LONGEST = 256;

    private static final int YEAR_DIGITS = 4;
    private static final int LONGEST_YEAR = 9;
    private static final String UNKNOWN_DATE = "an unknown date is written XXXX";

    private final Cursor cursor;

    private EdtfParser(Cursor cursor) {
        this.cursor = cursor;
    }

    static Extent parse(String text) {
        Cursor cursor = new Cursor(text);
        if (text.length() > LONGEST) {
            throw cursor.refusal(LONGEST, "more text", "a date has at most " + LONGEST + " characters");
        }
        return new EdtfParser(cursor).whole();
    }

    /** In a text that parses, these characters have no other use. */
    static boolean isQualified(String text) {
        return text.chars().anyMatch(EdtfParser::isQualifier);
    }

    private static boolean isQualifier(int character) {
        return character == '?' || character == '~' || character == '%';
    }

    private Extent whole() {
        Extent extent =
                switch (cursor.peek()) {
                    case Cursor.END -> throw cursor.unexpected(UNKNOWN_DATE);
                    case '[' -> set(']');
                    case '{' -> set('}');
                    default -> dateOrInterval();
                };
        if (cursor.peek() != Cursor.END) {
            throw cursor.unexpected(Remedies.after(cursor.peek()));
        }
        return extent;
    }

    private Extent dateOrInterval() {
        Extent start = intervalEnd();
        if (cursor.peek() == 'T' && start.precision() == Precision.DAY && !isQualified(cursor.since(0))) {
            TimeOfDay.read(cursor);
            return start;
        }
        if (!cursor.take("/")) {
            if (start.equals(Extent.OPEN)) {
                throw cursor.unexpected("an open start is followed by / and the end of the interval, as in ../2021");
            }
            return start;
        }
        int second = cursor.position();
        Extent end = intervalEnd();
        if (start.equals(Extent.BLANK) && end.equals(Extent.BLANK)) {
            throw cursor.refusal(0, "an interval without ends", UNKNOWN_DATE);
        }
        return ordered(start, end, second);
    }

    private Extent intervalEnd() {
        if (cursor.take("..")) {
            return Extent.OPEN;
        }
        return cursor.peek() == '/' || cursor.peek() == Cursor.END ? Extent.BLANK : date();
    }

    private Extent set(char close) {
        cursor.skip();
        Extent all = cursor.take("..") ? Extent.OPEN.to(date()) : member(close);
        while (cursor.take(",")) {
            all = all.and(member(close));
        }
        cursor.expect(close, "a set is dates and ranges start..end, separated by commas and closed by " + close);
        return all;
    }

    private Extent member(char close) {
        Extent first = date();
        if (!cursor.take("..")) {
            return first.to(first);
        }
        int second = cursor.position();
        return ordered(first, cursor.peek() == close ? Extent.OPEN : date(), second);
    }

    private Extent ordered(Extent first, Extent last, int second) {
        if (last.endsBefore(first)) {
            throw cursor.refusal(second, "an end before the start", "the earlier date comes first");
        }
        return first.to(last);
    }

    private Extent date() {
        int start = cursor.position();
        passQualifier();
        boolean longYear = cursor.take("Y");
        boolean negative = cursor.take("-");
        CalendarYear year = new CalendarYear(negative, longYear ? longYear() : digits("year", YEAR_DIGITS));
        if (negative && year.digits().text().equals("0000")) {
            throw cursor.refusal(start, "year -0000", "year 0 is written 0000");
        }
        passQualifier();
        if (longYear || !cursor.take("-")) {
            return existing(new CalendarDate(year, Digits.UNSAID, Digits.UNSAID), start);
        }
        return withinYear(year);
    }

    private Digits longYear() {
        int start = cursor.position();
        while (cursor.atDecimal()) {
            cursor.skip();
        }
        String year = cursor.since(start);
        if (year.length() <= YEAR_DIGITS || year.startsWith("0")) {
            throw cursor.refusal(
                    start, "a short year", "Y stands only before a year of more than four digits, as in Y12021");
        }
        if (year.length() > LONGEST_YEAR) {
            throw cursor.refusal(
                    start, "a year of " + year.length() + " digits", "years reach from Y-999999999 to Y999999999");
        }
        return new Digits(year);
    }

    private Extent withinYear(CalendarYear year) {
        passQualifier();
        int monthAt = cursor.position();
        Digits month = digits("month", 2);
        passQualifier();
        Optional<Season> season = season(year, month);
        if (season.isPresent()) {
            return season.get().extent();
        }
        if (month.ascending(1, 12).findAny().isEmpty()) {
            throw cursor.refusal(monthAt, "month " + month.text(), "months are 01 to 12 (21 to 24 for seasons)");
        }
        if (!cursor.take("-")) {
            return existing(new CalendarDate(year, month, Digits.UNSAID), monthAt);
        }
        passQualifier();
        int dayAt = cursor.position();
        Digits day = digits("day", 2);
        passQualifier();
        if (day.ascending(1, 31).findAny().isEmpty()) {
            throw cursor.refusal(dayAt, "day " + day.text(), "days are 01 to 31");
        }
        return existing(new CalendarDate(year, month, day), dayAt);
    }

    private static Optional<Season> season(CalendarYear year, Digits month) {
        return Optional.of(month)
                .filter(Digits::isSpecified)
                .map(digits -> Integer.parseInt(digits.text()))
                .filter(number -> number >= Season.FIRST && number <= Season.LAST)
                .map(number -> new Season(year, number));
    }

    private Extent existing(CalendarDate date, int at) {
        return date.extent()
                .orElseThrow(() ->
                        cursor.refusal(at, "day " + date.day().text(), Remedies.forDayOf(date.year(), date.month())));
    }

    private Digits digits(String name, int width) {
        int start = cursor.position();
        while (cursor.position() < start + width) {
            if (!cursor.atDecimal() && cursor.peek() != 'X') {
                throw cursor.unexpected(Remedies.forDigits(name, width, cursor.peek()));
            }
            cursor.skip();
        }
        return new Digits(cursor.since(start));
    }

    private void passQualifier() {
        if (isQualifier(cursor.peek())) {
            cursor.skip();
        }
    }
}
