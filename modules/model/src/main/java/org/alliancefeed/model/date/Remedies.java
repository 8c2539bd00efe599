package org.alliancefeed.model.date;

import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;

/** What would be right, in the words of a refusal: the usual slips get an answer of their own. */
final class Remedies {

    private Remedies() {}

    /** For a character where a year, a month or a day wants a digit. */
    static String forDigits(String name, int width, int found) {
        return switch (found) {
            case 'x', 'u' -> "a digit that is not known is a capital X";
            case ' ' -> "a date has no spaces";
            case '+' -> "a year has no plus sign";
            case '[', '{' -> "a set holds dates and ranges only, and stands alone";
            default ->
                "a %s has %s digits, with X for each that is not known".formatted(name, width == 4 ? "four" : "two");
        };
    }

    /** For a character where the date could have ended. */
    static String after(int found) {
        return switch (found) {
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' ->
                "a date is YYYY, YYYY-MM or YYYY-MM-DD; a year of more than four digits begins with Y";
            case '-' ->
                "a date has no more than year, month and day; a season, and a year that begins with Y, stand without what follows";
            case 'T', 't' ->
                "a time follows a capital T after a whole and certain day, and not in an interval or a set";
            case '?', '~', '%' -> "one qualifier at a place is enough: % is both uncertain and approximate";
            case '.' -> "a time has no fractions of a second, and a range of dates stands in brackets: [2016..2018]";
            case 'E', 'S', 'e', 's' ->
                "exponents and significant digits are not supported; write the digits, or X for those not known";
            case 'x', 'u' -> "a digit that is not known is a capital X";
            case ' ' -> "a date has no spaces";
            case ',' -> "several dates stand in brackets: [2016,2018] for one of them, {2016,2018} for all";
            default -> "nothing more belongs here";
        };
    }

    /** For a day that no month has which matches the digits. */
    static String forDayOf(CalendarYear year, Digits month) {
        if (!month.isSpecified()) {
            return "no month that matches has such a day";
        }
        Month name = Month.of(Integer.parseInt(month.text()));
        if (!year.digits().isSpecified()) {
            return "%s has no such day in any year that matches"
                    .formatted(name.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        }
        YearMonth in = YearMonth.of(year.ascending().findFirst().orElseThrow(), name);
        return "%s has %d days".formatted(in, in.lengthOfMonth());
    }
}
