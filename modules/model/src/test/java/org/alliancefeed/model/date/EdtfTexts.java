package org.alliancefeed.model.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Texts of valid dates, built as the grammar builds them. Each starts from a day of the calendar, from which components are dropped
 * and digits masked, so that some day always matches.
 */
final class EdtfTexts {

    private static final int DIGITS = 8;

    private EdtfTexts() {}

    /** A date, and one that says the same less closely. */
    record Widening(String exact, String vague) {}

    /** Two days, the first not after the last. */
    private record Days(LocalDate first, LocalDate last) {}

    static Arbitrary<LocalDate> days() {
        Arbitrary<LocalDate> anyDay = between(LocalDate.of(-9999, 1, 1), LocalDate.of(9999, 12, 31));
        Arbitrary<LocalDate> recentDay = between(LocalDate.of(1970, 1, 1), LocalDate.of(2040, 12, 31));
        Arbitrary<LocalDate> leapDay =
                Arbitraries.integers().between(0, 24).map(number -> LocalDate.of(2000 + 4 * number, 2, 29));
        return Arbitraries.oneOf(anyDay, recentDay, leapDay);
    }

    private static Arbitrary<LocalDate> between(LocalDate first, LocalDate last) {
        return Arbitraries.longs()
                .between(first.toEpochDay(), last.toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    /** Any valid text. */
    static Arbitrary<String> dates() {
        return Arbitraries.oneOf(singleDates(), dateTimes(), intervals(), sets());
    }

    static Arbitrary<String> singleDates() {
        return Arbitraries.oneOf(days().flatMap(EdtfTexts::around), longYears());
    }

    /** The same date, exact and with components dropped or digits masked. */
    static Arbitrary<Widening> widenings() {
        return Arbitraries.oneOf(
                days().flatMap(EdtfTexts::components).flatMap(EdtfTexts::masking),
                days().flatMap(EdtfTexts::dropping),
                intervals().map(text -> new Widening(text, text.replaceFirst("/.*", "/.."))),
                intervals().map(text -> new Widening(text, text.replaceFirst(".*/", "../"))));
    }

    /** A day, and a date that its digits match. */
    static Arbitrary<Widening> matches() {
        return days().flatMap(day -> around(day).map(text -> new Widening(text(day), text)));
    }

    /** A valid text in which one character was taken out, put in or replaced. */
    static Arbitrary<String> slips() {
        Arbitrary<String> character = Arbitraries.of("[]{}.,/-+?~%XxYTZ:0123456789 Ωé２".split(""));
        return Combinators.combine(
                        dates(),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(0, 1),
                        character)
                .as((text, place, taken, put) -> {
                    int at = Math.min(place, text.length());
                    String rest = text.substring(Math.min(at + taken, text.length()));
                    return text.substring(0, at) + put + rest;
                });
    }

    private static Arbitrary<String> longYears() {
        return Combinators.combine(
                        Arbitraries.of("Y", "Y-", "?Y", "~Y-"),
                        Arbitraries.integers().between(10_000, 999_999_999),
                        Arbitraries.of("", "?", "~", "%"))
                .as((start, year, qualifier) -> start + year + qualifier);
    }

    private static Arbitrary<String> dateTimes() {
        return Combinators.combine(
                        days(),
                        Arbitraries.integers().between(0, 86_399).map(second -> "T%02d:%02d:%02d"
                                .formatted(second / 3600, second / 60 % 60, second % 60)),
                        Arbitraries.of("", "Z", "+08:00", "-04", "+05:45"))
                .as((day, time, offset) -> text(day) + time + offset);
    }

    private static Arbitrary<String> intervals() {
        return pairs().flatMap(pair -> Combinators.combine(
                        around(pair.first()), around(pair.last()), Arbitraries.of("both", "first", "last", "none"))
                .flatAs((first, last, dated) -> Arbitraries.of("..", "").map(blank -> switch (dated) {
                    case "both" -> first + "/" + last;
                    case "first" -> first + "/" + blank;
                    case "last" -> blank + "/" + last;
                    default -> "../" + blank;
                })));
    }

    private static Arbitrary<String> sets() {
        Arbitrary<String> range = pairs().flatMap(pair -> Combinators.combine(around(pair.first()), around(pair.last()))
                .as((first, last) -> first + ".." + last));
        Arbitrary<String> members = Arbitraries.oneOf(singleDates(), range)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(list -> String.join(",", list));
        return Combinators.combine(
                        Arbitraries.of("", ".."),
                        days().flatMap(EdtfTexts::around),
                        members,
                        Arbitraries.of("", ".."),
                        days().flatMap(EdtfTexts::around),
                        Arbitraries.of(true, false))
                .as((early, first, between, late, last, oneOf) -> {
                    String content = early + first + "," + between + "," + last + late;
                    return oneOf ? "[" + content + "]" : "{" + content + "}";
                });
    }

    private static Arbitrary<Days> pairs() {
        return Combinators.combine(days(), days())
                .as((one, two) -> one.isBefore(two) ? new Days(one, two) : new Days(two, one));
    }

    /** A date of any precision that the day matches. */
    private static Arbitrary<String> around(LocalDate day) {
        return components(day)
                .flatMap(components -> masks().map(mask -> masked(components, mask)))
                .flatMap(EdtfTexts::qualified);
    }

    private static Arbitrary<List<String>> components(LocalDate day) {
        String month = "%02d".formatted(day.getMonthValue());
        String season = String.valueOf(21 + (day.getMonthValue() - 1) / 3);
        return Arbitraries.of(List.of(
                List.of(year(day)),
                List.of(year(day), season),
                List.of(year(day), month),
                List.of(year(day), month, "%02d".formatted(day.getDayOfMonth()))));
    }

    private static String text(LocalDate day) {
        return "%s-%02d-%02d".formatted(year(day), day.getMonthValue(), day.getDayOfMonth());
    }

    private static String year(LocalDate day) {
        return (day.getYear() < 0 ? "-" : "") + "%04d".formatted(Math.abs(day.getYear()));
    }

    private static Arbitrary<Widening> dropping(LocalDate day) {
        String text = text(day);
        String season = year(day) + "-" + (21 + (day.getMonthValue() - 1) / 3);
        String month = text.substring(0, text.length() - 3);
        return Arbitraries.of(
                new Widening(text, month),
                new Widening(text, season),
                new Widening(month, season),
                new Widening(month, year(day)),
                new Widening(season, year(day)));
    }

    private static Arbitrary<Widening> masking(List<String> components) {
        return Combinators.combine(masks(), masks()).as((some, more) -> {
            List<Boolean> both = IntStream.range(0, DIGITS)
                    .mapToObj(place -> some.get(place) || more.get(place))
                    .toList();
            return new Widening(String.join("-", masked(components, some)), String.join("-", masked(components, both)));
        });
    }

    private static Arbitrary<List<Boolean>> masks() {
        Arbitrary<Boolean> rarely = Arbitraries.of(true, false, false, false, false);
        return Arbitraries.oneOf(
                rarely.list().ofSize(DIGITS), Arbitraries.of(true, false).list().ofSize(DIGITS));
    }

    /** A season has no digits to spare. */
    private static List<String> masked(List<String> components, List<Boolean> mask) {
        List<String> masked = new ArrayList<>();
        int digits = 0;
        for (String component : components) {
            boolean season = component.matches("2[1-4]") && components.size() == 2;
            StringBuilder text = new StringBuilder();
            for (int place = 0; place < component.length(); place++) {
                char character = component.charAt(place);
                boolean digit = character != '-';
                text.append(digit && mask.get(digits) && !season ? 'X' : character);
                digits += digit ? 1 : 0;
            }
            masked.add(text.toString());
        }
        return masked;
    }

    private static Arbitrary<String> qualified(List<String> components) {
        Arbitrary<String> qualifier = Arbitraries.of("", "", "", "", "?", "~", "%");
        return qualifier.list().ofSize(2 * components.size()).map(marks -> IntStream.range(0, components.size())
                .mapToObj(place -> marks.get(2 * place) + components.get(place) + marks.get(2 * place + 1))
                .collect(Collectors.joining("-")));
    }
}
