package org.alliancefeed.model.samples;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alliancefeed.model.date.Edtf;

/**
 * Holds a date against the text that it was taken from. A year, month or day that the date gives without a qualifier must
 * be stated there as one: "the 18th working group" states no day, "Guidelines (2021 Edition)" no year.
 */
final class StatedDates {

    private static final Pattern DATE = Pattern.compile(
            "([?~%]?)(-?[\\dX]{4})([?~%]?)" + "(?:-([?~%]?)([\\dX]{2})([?~%]?)(?:-([?~%]?)([\\dX]{2})([?~%]?))?)?");

    private static final String MONTHS = months();

    private static final List<String> UNITS = List.of("year", "month", "day");

    private StatedDates() {}

    /** What the date says without a qualifier and the text does not: {@code year 2021}, {@code day 14}. */
    static List<String> unstated(Edtf date, String text) {
        List<String> unstated = new ArrayList<>();
        Matcher one = DATE.matcher(date.text());
        while (one.find()) {
            boolean qualified = false;
            // A qualifier after a part is said of it and of all that stands before it.
            for (int part = UNITS.size() - 1; part >= 0; part--) {
                String value = one.group(3 * part + 2);
                if (value != null) {
                    qualified |= !one.group(3 * part + 3).isEmpty();
                    boolean doubted = qualified || !one.group(3 * part + 1).isEmpty();
                    if (!doubted && value.chars().anyMatch(digit -> digit != 'X') && !isStated(part, value, text)) {
                        unstated.addFirst(UNITS.get(part) + " " + value);
                    }
                }
            }
        }
        return unstated;
    }

    private static boolean isStated(int part, String value, String text) {
        if (value.contains("X")) {
            throw new IllegalArgumentException("how a text states " + value + " is not known here yet");
        }
        int number = Integer.parseInt(value);
        String wording =
                switch (part) {
                    case 0 ->
                        "\\b(?:in|of|since|by|until|during|from|to|before|after|(?:%s)(?:\\s+\\d{1,2},)?)\\s+%d\\b"
                                        .formatted(MONTHS, number)
                                + "(?!\\s+(?-i:\\p{Lu}))";
                    case 1 -> "\\b%s\\b".formatted(monthName(number));
                    default ->
                        "\\b(?:%1$s)\\s+%2$d(?:st|nd|rd|th)?\\b|\\b%2$d(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?:%1$s)\\b"
                                        .formatted(MONTHS, number)
                                + "|\\b(?:on|of|from|to)\\s+the\\s+%d(?:st|nd|rd|th)(?=\\s*[,.;)]|\\s+(?:to|and)\\b|\\s*$)"
                                        .formatted(number);
                };
        return Pattern.compile(wording, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS)
                .matcher(text)
                .find();
    }

    private static String months() {
        List<String> names = new ArrayList<>();
        for (Month month : Month.values()) {
            names.add(monthName(month.getValue()));
        }
        return String.join("|", names);
    }

    private static String monthName(int number) {
        return Month.of(number).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
