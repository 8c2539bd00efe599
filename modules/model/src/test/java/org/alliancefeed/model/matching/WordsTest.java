package org.alliancefeed.model.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Roundtable on industrial 5G       | A roundtable on industrial 5G in Hannover   | AGREE
            Annual plenary 2022               | 2022 annual plenary                         | AGREE
            Summit 2022                       | Summit 2022 opens in Beijing                | AGREE
            Annual report 2021                | Annual report 2020                          | DIFFER
            Growth of 20 per cent in 2023     | Growth of 20 per cent in 2025               | DIFFER
            Standard System 3.0               | Standard System 2.0                         | DIFFER
            TAG Security weekly call          | TAG Network weekly call                     | DIFFER
            TAG Security weekly call          | Weekly call of TAG Security on the network  | AGREE
            White Paper on 5G Devices         | White Paper on Edge Networks                | DIFFER
            will increase investments in areas related to the industrial internet | had plans to increase investments in areas related to the industrial internet | AGREE
            工业互联网产业联盟2021年度报告   | 工业互联网产业联盟2022年度报告   | DIFFER
            工业互联网产业联盟2021年度报告   | 产业联盟发布2021年度报告        | AGREE
            边缘计算标准工作组会议          | 边缘计算安全工作组会议          | DIFFER
            18th plenary                      | 第18次全会                                   | UNKNOWN
            plenary                           | 2021                                        | UNKNOWN
            """)
    void textsAreHeldAgainstEachOther(String one, String other, Verdict verdict) {
        Words words = Words.of(Words.tokens(one), Set.of());
        Words others = Words.of(Words.tokens(other), Set.of());

        assertThat(words.compare(others)).isEqualTo(verdict);
        assertThat(others.compare(words)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            General assembly | Mitgliederversammlung | UNKNOWN
            18th plenary     | 17. Plenarsitzung     | DIFFER
            Data Space 2023  | Data Space 2023       | AGREE
            """)
    void inTwoLanguagesNumbersAloneTellApart(String one, String other, Verdict verdict) {
        Words words = Words.of(Words.tokens(one), Set.of());
        Words others = Words.of(Words.tokens(other), Set.of());

        assertThat(words.compareAcrossLanguages(others)).isEqualTo(verdict);
        assertThat(others.compareAcrossLanguages(words)).isEqualTo(verdict);
    }

    @Test
    void initialsAreNoPartOfAName() {
        assertThat(Words.person("William H. Hale")).isEqualTo(Words.person("Hale, William"));
        assertThat(Words.person("X Y")).containsExactly("x", "y");
    }
}
