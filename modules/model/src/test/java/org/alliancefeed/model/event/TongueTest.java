package org.alliancefeed.model.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TongueTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            en,         de,      true
            en-GB,      en,      false
            EN,         en-us,   false
            zh-Hant-TW, zh,      false
            zh_TW,      zh-Hans, false
            en_US,      de_DE,   true
            yue,        zh,      true
            # Two codes of one language
            iw,         he,      false
            en,         -,       false
            # What names no language tells nothing apart
            en,         und,     false
            en,         '',      false
            en,         'English, of a sort', false
            """)
    void scriptAndRegionTellNoTwoLanguagesApart(String one, String other, boolean differ) {
        assertThat(Tongue.differ(one, other)).isEqualTo(differ);
        assertThat(Tongue.differ(other, one)).isEqualTo(differ);
    }
}
