package org.alliancefeed.model.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfTest {

    /** The specification's own examples, section by section, and what they come to; a bound - is none. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # Level 0
            1985-04-12                       | 1985-04-12     | 1985-04-12     | DAY
            1985-04                          | 1985-04-01     | 1985-04-30     | MONTH
            1985                             | 1985-01-01     | 1985-12-31     | YEAR
            1985-04-12T23:20:30              | 1985-04-12     | 1985-04-12     | DAY
            1985-04-12T23:20:30Z             | 1985-04-12     | 1985-04-12     | DAY
            1985-04-12T23:20:30-04           | 1985-04-12     | 1985-04-12     | DAY
            1985-04-12T23:20:30+04:30        | 1985-04-12     | 1985-04-12     | DAY
            1964/2008                        | 1964-01-01     | 2008-12-31     | SPAN
            2004-06/2006-08                  | 2004-06-01     | 2006-08-31     | SPAN
            2004-02-01/2005-02-08            | 2004-02-01     | 2005-02-08     | SPAN
            2004-02-01/2005-02               | 2004-02-01     | 2005-02-28     | SPAN
            2004-02-01/2005                  | 2004-02-01     | 2005-12-31     | SPAN
            2005/2006-02                     | 2005-01-01     | 2006-02-28     | SPAN
            # Level 1
            Y170000002                       | +170000002-01-01 | +170000002-12-31 | YEAR
            Y-170000002                      | -170000002-01-01 | -170000002-12-31 | YEAR
            2001-21                          | 2001-01-01     | 2001-03-31     | SEASON
            2001-22                          | 2001-04-01     | 2001-06-30     | SEASON
            2001-23                          | 2001-07-01     | 2001-09-30     | SEASON
            2001-24                          | 2001-10-01     | 2001-12-31     | SEASON
            1984?                            | 1984-01-01     | 1984-12-31     | YEAR
            2004-06~                         | 2004-06-01     | 2004-06-30     | MONTH
            2004-06-11%                      | 2004-06-11     | 2004-06-11     | DAY
            201X                             | 2010-01-01     | 2019-12-31     | DECADE
            20XX                             | 2000-01-01     | 2099-12-31     | CENTURY
            2004-XX                          | 2004-01-01     | 2004-12-31     | YEAR
            1985-04-XX                       | 1985-04-01     | 1985-04-30     | MONTH
            1985-XX-XX                       | 1985-01-01     | 1985-12-31     | YEAR
            1985-04-12/..                    | 1985-04-12     | -              | SPAN
            1985-04/..                       | 1985-04-01     | -              | SPAN
            1985/..                          | 1985-01-01     | -              | SPAN
            ../1985-04-12                    | -              | 1985-04-12     | SPAN
            ../1985                          | -              | 1985-12-31     | SPAN
            1985-04-12/                      | 1985-04-12     | -              | SPAN
            1985/                            | 1985-01-01     | -              | SPAN
            /1985-04-12                      | -              | 1985-04-12     | SPAN
            /1985                            | -              | 1985-12-31     | SPAN
            -1985                            | -1985-01-01    | -1985-12-31    | YEAR
            # Level 2
            [1667,1668,1670..1672]           | 1667-01-01     | 1672-12-31     | SPAN
            [..1760-12-03]                   | -              | 1760-12-03     | SPAN
            [1760-12..]                      | 1760-12-01     | -              | SPAN
            [1760-01,1760-02,1760-12..]      | 1760-01-01     | -              | SPAN
            [1667,1760-12]                   | 1667-01-01     | 1760-12-31     | SPAN
            [..1984]                         | -              | 1984-12-31     | SPAN
            {1667,1668,1670..1672}           | 1667-01-01     | 1672-12-31     | SPAN
            {1960,1961-12}                   | 1960-01-01     | 1961-12-31     | SPAN
            {..1984}                         | -              | 1984-12-31     | SPAN
            2004-06~-11                      | 2004-06-11     | 2004-06-11     | DAY
            2004?-06-11                      | 2004-06-11     | 2004-06-11     | DAY
            ?2004-06-~11                     | 2004-06-11     | 2004-06-11     | DAY
            2004-%06-11                      | 2004-06-11     | 2004-06-11     | DAY
            156X-12-25                       | 1560-12-25     | 1569-12-25     | DECADE
            15XX-12-25                       | 1500-12-25     | 1599-12-25     | CENTURY
            XXXX-12-XX                       | -              | -              | YEARLESS
            1XXX-XX                          | 1000-01-01     | 1999-12-31     | MILLENNIUM
            1XXX-12                          | 1000-12-01     | 1999-12-31     | MILLENNIUM
            1984-1X                          | 1984-10-01     | 1984-12-31     | YEAR
            2004-06-~01/2004-06-~20          | 2004-06-01     | 2004-06-20     | SPAN
            2004-06-XX/2004-07-03            | 2004-06-01     | 2004-07-03     | SPAN
            """)
    void everyExampleOfTheSpecificationHasItsBoundsAndPrecision(
            String text, @Nullable LocalDate earliest, @Nullable LocalDate latest, Precision precision) {
        assertBounds(text, earliest, latest, precision);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            20XX-02-29                       | 2000-02-29     | 2096-02-29     | CENTURY
            190X-02-29                       | 1904-02-29     | 1908-02-29     | DECADE
            2023-XX-31                       | 2023-01-31     | 2023-12-31     | YEAR
            2023-X1-3X                       | 2023-01-30     | 2023-11-30     | YEAR
            2024-02-XX                       | 2024-02-01     | 2024-02-29     | MONTH
            2024-0X-0X                       | 2024-01-01     | 2024-09-09     | YEAR
            15XX-12-XX                       | 1500-12-01     | 1599-12-31     | CENTURY
            X984                             | 0984-01-01     | 9984-12-31     | SPAN
            20XX-22                          | 2000-04-01     | 2099-06-30     | CENTURY
            2001-24?                         | 2001-10-01     | 2001-12-31     | SEASON
            2001-21/2003-~24                 | 2001-01-01     | 2003-12-31     | SPAN
            0000                             | 0000-01-01     | 0000-12-31     | YEAR
            -19XX                            | -1999-01-01    | -1900-12-31    | CENTURY
            -000X-02-29                      | -0008-02-29    | -0004-02-29    | DECADE
            -XXXX                            | -9999-01-01    | -0001-12-31    | SPAN
            Y999999999                       | +999999999-01-01 | +999999999-12-31 | YEAR
            Y-999999999                      | -999999999-01-01 | -999999999-12-31 | YEAR
            ../..                            | -              | -              | SPAN
            [..2019-05-24]                   | -              | 2019-05-24     | SPAN
            [2018,2016]                      | 2016-01-01     | 2018-12-31     | SPAN
            [2016,XXXX-12]                   | -              | -              | SPAN
            2021?-12-14                      | 2021-12-14     | 2021-12-14     | DAY
            2021-12-?14                      | 2021-12-14     | 2021-12-14     | DAY
            ~2021-12                         | 2021-12-01     | 2021-12-31     | MONTH
            XXXX-12-14                       | -              | -              | YEARLESS
            XXXX-02-29                       | -              | -              | YEARLESS
            XXXX-22                          | -              | -              | YEARLESS
            XXXX                             | -              | -              | UNKNOWN
            2016-12-31T23:59:60Z             | 2016-12-31     | 2016-12-31     | DAY
            1985-04-12T24:00:00              | 1985-04-12     | 1985-04-12     | DAY
            """)
    void boundsAreTheFirstAndLastDayOfTheCalendarThatMatch(
            String text, @Nullable LocalDate earliest, @Nullable LocalDate latest, Precision precision) {
        assertBounds(text, earliest, latest, precision);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XXXX", "XXXX-XX", "XXXX-XX-XX"})
    void aDateOfWhichNoDigitIsKnownIsUnknown(String text) {
        assertThat(Edtf.parse(text).isUnknown()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"XXXX-12-14", "XXXX-12", "XXXX-XX-14", "XXXX-21", "XXX1", "-XXXX", "../..", "1985/", "2021"})
    void aDateThatSaysAnythingIsNotUnknown(String text) {
        assertThat(Edtf.parse(text).isUnknown()).isFalse();
    }

    @Test
    void theUnknownDateIsWrittenWithFourXs() {
        assertThat(Edtf.UNKNOWN).isEqualTo(Edtf.parse("XXXX")).hasToString("XXXX");
    }

    @ParameterizedTest
    @CsvSource({
        "2021, false",
        "2021-12-14T09:00:00-05, false",
        "2021?, true",
        "2021?-12-14, true",
        "2021-12-~14, true",
        "'[2016,2018%]', true",
        "2004-06-~01/2004-06-20, true"
    })
    void aQualifierAnywhereMakesADateQualified(String text, boolean qualified) {
        assertThat(Edtf.parse(text).isQualified()).isEqualTo(qualified);
    }

    @Test
    void datesAreEqualByTheirTextAlone() {
        assertThat(Edtf.parse("2021-XX"))
                .isEqualTo(Edtf.parse("2021-XX"))
                .hasSameHashCodeAs(Edtf.parse("2021-XX"))
                .isNotEqualTo(Edtf.parse("2021"));
    }

    @ParameterizedTest
    @CsvSource({"2024-02-29, 1", "2024, 366", "1985-04, 30", "201X, 3652", "2021-12-30/2022-01-02, 4"})
    void aSpanCountsBothItsBounds(String text, long days) {
        assertThat(Edtf.parse(text).spanDays()).hasValue(days);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1985/..", "/1985", "XXXX", "XXXX-12-14"})
    void aSpanWithoutABoundHasNoLength(String text) {
        assertThat(Edtf.parse(text).spanDays()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2021-12, 2021-12-31, true", "2021-12, 2022-01-01, false", "2021/.., 2022, true", "2021/.., 2020, false",
        "../2021, 2022, false", "1985/, 2022, true", "XXXX, 2022, true", "XXXX-12-14, 2022-01-01, true",
        "[..2019-05-24], 2019-05-25, false", "[..2019-05-24], 2019-05, true"
    })
    void datesMayOverlapWhereTheirBoundsIntersect(String one, String other, boolean overlap) {
        assertThat(Edtf.parse(one).mayOverlap(Edtf.parse(other))).isEqualTo(overlap);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-12-14, 2021, true", "2021, 2021, true", "2021, 2021-12-14, false", "2021, 2021/.., true",
        "2021/.., 2021/.., true", "2021/.., 2021, false", "../2020, ../2021, true", "../2020, 2019/.., false",
        "2021, ../.., true", "XXXX, ../.., true"
    })
    void aDateIsSurelyWithinBoundsThatHoldBothOfItsOwn(String one, String other, boolean within) {
        assertThat(Edtf.parse(one).surelyWithin(Edtf.parse(other))).isEqualTo(within);
    }

    @ParameterizedTest
    @CsvSource({"2021, 1985/", "1984, /1985", "2021, XXXX", "XXXX, XXXX", "XXXX-12-14, 2021", "1985/, 1984/"})
    void nothingIsSurelyWithinABoundThatNobodyKnows(String one, String other) {
        assertThat(Edtf.parse(one).surelyWithin(Edtf.parse(other))).isFalse();
    }

    private static void assertBounds(
            String text, @Nullable LocalDate earliest, @Nullable LocalDate latest, Precision precision) {
        Edtf date = Edtf.parse(text);

        assertThat(date.earliest()).as("earliest").isEqualTo(earliest);
        assertThat(date.latest()).as("latest").isEqualTo(latest);
        assertThat(date.precision()).isEqualTo(precision);
        assertThat(date.text()).isEqualTo(text);
    }
}
