package org.alliancefeed.cli.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the dates of a column are written, in the letters of {@link DateTimeFormatter}. */
record DateFormats(List<String> patterns, List<DateTimeFormatter> formatters) {

    /** @throws IllegalArgumentException if a pattern is none */
    static DateFormats of(List<String> patterns) {
        return new DateFormats(
                patterns, patterns.stream().map(DateFormats::formatter).toList());
    }

    private static DateTimeFormatter formatter(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .parseDefaulting(ChronoField.ERA, 1)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** As EDTF, a day, a month or a year, as precise as it is written; empty when it is written in none of the formats. */
    Optional<String> read(String text) {
        for (DateTimeFormatter formatter : formatters) {
            try {
                return Optional.of(formatter
                        .parseBest(text, LocalDate::from, YearMonth::from, Year::from)
                        .toString());
            } catch (DateTimeException e) {
                // The next one may fit.
            }
        }
        return Optional.empty();
    }
}
