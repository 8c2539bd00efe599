package org.alliancefeed.model.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdtfRefusalTest {

    @Test
    void theMessageSaysWhatIsWrongWhereAndWhatWouldBeRight() {
        assertThatThrownBy(() -> Edtf.parse("2021-13"))
                .hasMessage("'2021-13' is not an EDTF date: month 13 at position 5; "
                        + "months are 01 to 12 (21 to 24 for seasons)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ""                        | 0  | the text ends at position 0; an unknown date is written XXXX
            " 2021"                   | 0  | no spaces
            "2021 "                   | 4  | no spaces
            21                        | 2  | a year has four digits
            20211                     | 4  | a year of more than four digits begins with Y
            +2021                     | 0  | a year has no plus sign
            -0000                     | 0  | year 0 is written 0000
            2021-1                    | 6  | a month has two digits
            2021-00                   | 5  | months are 01 to 12
            2021-13                   | 5  | months are 01 to 12
            2021-25                   | 5  | 21 to 24 for seasons
            2021-2X                   | 5  | months are 01 to 12
            2021-21-05                | 7  | a season
            2021-12-                  | 8  | a day has two digits
            2021-12-00                | 8  | days are 01 to 31
            2021-12-32                | 8  | days are 01 to 31
            2021-12-4X                | 8  | days are 01 to 31
            2021-02-30                | 8  | 2021-02 has 28 days
            2021-02-29                | 8  | 2021-02 has 28 days
            1900-02-29                | 8  | 1900-02 has 28 days
            2021-04-31                | 8  | 2021-04 has 30 days
            2004-02-3X                | 8  | 2004-02 has 29 days
            20X1-02-29                | 8  | February has no such day in any year that matches
            XXXX-02-30                | 8  | February has no such day
            201x                      | 3  | a capital X
            201u                      | 3  | a capital X
            "２０２１"                 | 0  | a year has four digits
            "202१"                    | 3  | a year has four digits
            1984??                    | 5  | one qualifier
            Y2021                     | 1  | more than four digits
            Y012021                   | 1  | more than four digits
            Y1000000000               | 1  | years reach from Y-999999999 to Y999999999
            Y-1000000000              | 2  | years reach from Y-999999999 to Y999999999
            Y17E7                     | 1  | more than four digits
            Y17000E3                  | 6  | exponents
            Y12021-05                 | 6  | a year that begins with Y
            1950S2                    | 4  | significant digits are not supported
            1980/1979                 | 5  | the earlier date comes first
            2004-06-20/2004-06-01     | 11 | the earlier date comes first
            2021-XX/2020-1X           | 8  | the earlier date comes first
            /                         | 0  | an unknown date is written XXXX
            1980/1985/1990            | 9  | nothing more belongs here
            ..                        | 2  | ../2021
            ..2021                    | 2  | ../2021
            2016..2018                | 4  | in brackets
            2016,2018                 | 4  | in brackets
            []                        | 1  | a year has four digits
            [..]                      | 3  | a year has four digits
            [2016,]                   | 6  | a year has four digits
            [2016                     | 5  | closed by ]
            [2016}                    | 5  | closed by ]
            {2016]                    | 5  | closed by }
            [2016]x                   | 6  | a capital X
            [2016..,2018]             | 7  | a year has four digits
            [2016,..2018]             | 6  | a year has four digits
            [..2016..]                | 7  | a set is dates and ranges
            [2018..2016]              | 7  | the earlier date comes first
            [[2016]]                  | 1  | a set holds dates and ranges only
            [2016/2018]               | 5  | a set is dates and ranges
            "[2016, 2018]"            | 6  | no spaces
            2021-12T10:00:00          | 7  | after a whole and certain day
            2021-12-1XT10:00:00       | 10 | after a whole and certain day
            2021-12-14?T10:00:00      | 11 | after a whole and certain day
            2021-12-14T10:00:00/2022  | 19 | nothing more belongs here
            2021/2021-12-14T10:00:00  | 15 | not in an interval
            2021-12-14T10:00          | 16 | a time is hours, minutes and seconds
            2021-12-14T1X:00:00       | 12 | a time is hours, minutes and seconds
            2021-12-14T25:00:00       | 11 | the highest hour here is 24
            2021-12-14T24:00:01       | 11 | the day ends there
            2021-12-14T10:60:00       | 14 | the highest minute here is 59
            2021-12-14T10:00:60       | 17 | the highest second here is 59
            2021-12-14T10:00:00.000Z  | 19 | no fractions of a second
            2021-12-14T10:00:00+24:00 | 20 | the highest offset's hour here is 23
            Spring 2021               | 0  | a year has four digits
            """)
    void whatIsNoDateIsRefusedAtItsPlaceWithTheRemedy(String text, int position, String remedy) {
        assertThatExceptionOfType(EdtfException.class)
                .isThrownBy(() -> Edtf.parse(text))
                .withMessageContaining(remedy)
                .extracting(EdtfException::position, InstanceOfAssertFactories.INTEGER)
                .isEqualTo(position);
    }

    @Test
    void aTextBeyondTheLimitIsRefusedWithoutBeingRead() {
        String text = "[" + "2016,".repeat(1_000_000) + "2018]";

        assertThatExceptionOfType(EdtfException.class)
                .isThrownBy(() -> Edtf.parse(text))
                .withMessageContaining("a date has at most 256 characters")
                .satisfies(refusal -> assertThat(refusal.getMessage()).hasSizeLessThan(250));
    }

    @Test
    void aSetMayFillTheLimit() {
        String text = "[" + "2016,".repeat(50) + "2018]";

        assertThat(text).hasSize(EdtfParser.LONGEST);
        assertThat(Edtf.parse(text).text()).isEqualTo(text);
    }

    @Test
    void deepNestingIsRefusedAtItsSecondBracket() {
        assertThatExceptionOfType(EdtfException.class)
                .isThrownBy(() -> Edtf.parse("[".repeat(200)))
                .extracting(EdtfException::position, InstanceOfAssertFactories.INTEGER)
                .isEqualTo(1);
    }

    @Test
    void theMessageShowsNoCharacterThatActsOnATerminal() {
        assertThatThrownBy(() -> Edtf.parse("2021\u001b[31m\n\u202e")).message().doesNotContainPattern("\\p{C}");
    }
}
