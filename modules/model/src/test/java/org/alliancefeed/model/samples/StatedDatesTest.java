package org.alliancefeed.model.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.alliancefeed.model.date.Edtf;
import org.alliancefeed.model.event.Declaration;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedDatesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            2021-12-14               | On December 14, the 18th plenary opened.           | year 2021
            2021?-12-14              | On December 14, the 18th plenary opened.           | ""
            2021-12-14?              | Nothing at all.                                    | ""
            2021-12-?14              | In December 2021.                                  | ""
            2021-12-14               | On December 14, 2021, the plenary opened.          | ""
            2021-12-14               | On 14 December 2021.                               | ""
            2021-12-18               | In December 2021, the 18th working group met.      | day 18
            2021-12-18               | In December 2021, meeting of the 18th Session.     | day 18
            2021-12?-16              | On the morning of the 16th, they meet.             | ""
            2021-12-16               | On the morning of the 16th, they meet.             | year 2021, month 12
            2021-12?-14/2021-12?-15  | From the afternoon of the 14th to the 15th, they meet. | ""
            2021-12?-14/2021-12?-16  | From the afternoon of the 14th to the 15th, they meet. | day 16
            2021                     | The Guidelines (2021 Edition) and the Plan (2021-2023). | year 2021
            2021                     | The schedule of 2021 Conferences.                  | year 2021
            2021                     | In 2021, it will be issued.                        | ""
            2016                     | since its establishment in 2016, it has grown      | ""
            [..2022]                 | As of the end of 2022, it is a member.             | ""
            [..2021]                 | As of the end of 2022, it is a member.             | year 2021
            [..2021-12-14?]          | It was established.                                | ""
            XXXX-11                  | it said in November last year                      | ""
            XXXX-11                  | it said last year                                  | month 11
            XXXX                     | it said last year                                  | ""
            """)
    void aPartOfADateIsStatedOrQualified(String date, String text, String unstated) {
        assertThat(StatedDates.unstated(Edtf.parse(date), text))
                .isEqualTo(unstated.isEmpty() ? List.of() : Arrays.asList(unstated.split(", ")));
    }

    @Test
    void noSampleIsDatedMoreCloselyThanItsQuotesAre() {
        assertThat(Samples.events())
                .filteredOn(event -> !event.when().isUnknown())
                .isNotEmpty()
                .allSatisfy(event -> {
                    String quotes = String.join("\n", quotesOf(event));
                    assertThat(datesOf(event)).allSatisfy(date -> assertThat(StatedDates.unstated(date, quotes))
                            .as(event.id() + " says " + date)
                            .isEmpty());
                });
    }

    private static List<Edtf> datesOf(Event event) {
        List<Edtf> dates = new ArrayList<>();
        Stream.of(event.when(), event.announced(), event.effective())
                .filter(Objects::nonNull)
                .forEach(dates::add);
        if (event.details() instanceof Declaration declaration && declaration.validUntil() != null) {
            dates.add(declaration.validUntil());
        }
        return dates;
    }

    private static List<String> quotesOf(Event event) {
        return event.sources().stream()
                .map(Source::quote)
                .filter(Objects::nonNull)
                .toList();
    }
}
