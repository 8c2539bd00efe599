package org.alliancefeed.model.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Huawei                              | HUAWEI
            Huawei                              | ｈｕａｗｅｉ
            3GPP                                | ３ＧＰＰ
            5G-ACIA                             | 5G ACIA
            5G-ACIA                             | 5G‑ACIA
            TM Forum                            | "  TM\u00a0  Forum "
            Bao’an District                     | Bao'an District
            Bao’an District                     | Bao´an District
            Bao’an District                     | Bao`an district
            OpenAtom Foundation                 | “OpenAtom” Foundation
            OpenAtom Foundation                 | «OpenAtom Foundation»
            Linux Foundation                    | the Linux Foundation
            Linux Foundation                    | The Linux Foundation, Inc.
            U.S. Government                     | US government
            Gießerei Müller                     | GIESSEREI MÜLLER
            Telefónica                          | Telefo\u0301nica
            Telefónica                          | Telefo.\u0301nica
            Όμιλος ΟΤΕ                          | ΌΜΙΛΟΣ οτε
            İstanbul                            | istanbul
            カタログ                              | ｶﾀﾛｸﾞ
            """)
    void spellingsOfOneNameAreOne(String name, String spelling) {
        assertThat(NormalName.of(spelling)).isEqualTo(NormalName.of(name));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Huawei Technologies Co., Ltd.                      | huawei technologies
            Huawei Technologies Company Limited                | huawei technologies
            "Huawei Technologies (Thailand) Co., Ltd."         | huawei technologies thailand
            华为技术有限公司                                       | 华为技术
            深圳市腾讯计算机系统有限公司                              | 深圳市腾讯计算机系统
            鴻海精密工業股份有限公司                                 | 鴻海精密工業
            鴻海精密工業 股份有限公司                                | 鴻海精密工業
            中国联合网络通信集团有限公司                              | 中国联合网络通信
            トヨタ自動車株式会社                                   | トヨタ自動車
            삼성전자 주식회사                                      | 삼성전자
            Siemens AG                                         | siemens
            Robert Bosch GmbH                                  | robert bosch
            Trumpf GmbH & Co. KG                               | trumpf
            SAP SE                                             | sap
            Nokia Oyj                                          | nokia
            Telefonaktiebolaget LM Ericsson AB                 | telefonaktiebolaget lm ericsson
            Telenor ASA                                        | telenor
            Vestas Wind Systems A/S                            | vestas wind systems
            Telefónica, S.A.                                   | telefónica
            Petrobras S/A                                      | petrobras
            Orange S. A.                                       | orange
            Leonardo S.p.A.                                    | leonardo
            Philips N.V.                                       | philips
            ASML Holding B.V.                                  | asml holding
            Comarch Sp. z o.o.                                 | comarch
            Škoda a.s.                                         | škoda
            4iG Nyrt, Kft.                                     | 4ig nyrt
            Gaia-X AISBL                                       | gaia x
            Singtel Pte. Ltd.                                  | singtel
            Infosys Private Limited                            | infosys
            Telstra Pty Ltd                                    | telstra
            Maxis Sdn. Bhd.                                    | maxis
            Viettel Joint Stock Company                        | viettel
            Vodafone PLC                                       | vodafone
            Deloitte LLP                                       | deloitte
            Widget Co., Ltd., Inc.                             | widget
            "Widget Limited Company"                           | widget
            """)
    void aLegalFormAtTheEndIsNoPartOfTheName(String name, String normal) {
        assertThat(NormalName.of(name)).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource({
        "The Company, company",
        "Ltd., ltd",
        "有限公司, 有限公司",
        "株式会社, 株式会社",
        "The, the",
        "The The, the",
        "AG, ag",
        "Cisco, cisco",
        "Casa, casa",
        "Theta, theta",
        "Co-op Theatre, co op theatre",
        "AT&T Inc., at&t",
        "C++, c++"
    })
    void whatOnlyLooksLikeAnArticleOrALegalFormStays(String name, String normal) {
        assertThat(NormalName.of(name)).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Huawei Technologies              | Huawei Technologies (Thailand)
            Industrial Internet Consortium   | Industrial Internet Industry Alliance
            Edge Computing Consortium        | Edge Computing Consortium Europe
            华为                              | 华为技术
            """)
    void namesOfTwoAreTwo(String one, String other) {
        assertThat(NormalName.of(one)).isNotEqualTo(NormalName.of(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "…", "“”", "🚀", "\ud83d"})
    void nothingIsLeftOfANameWithoutALetterOrDigit(String name) {
        assertThat(NormalName.of(name)).isEmpty();
        assertThat(NormalName.keysOf(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            International Telecommunication Union (ITU)      | international telecommunication union itu, international telecommunication union, itu
            The International Telecommunication Union (ITU)  | international telecommunication union itu, international telecommunication union, itu
            国际电信联盟（ＩＴＵ）                               | 国际电信联盟 itu, 国际电信联盟, itu
            国际电信联盟（ITU）                                 | 国际电信联盟 itu, 国际电信联盟, itu
            TM Forum(TMF)                                    | tm forum tmf, tm forum, tmf
            AT&T Labs (AT&T)                                 | at&t labs at&t, at&t labs, at&t
            5G Alliance for Connected Industries (5G-ACIA)   | 5g alliance for connected industries 5g acia, 5g alliance for connected industries, 5g acia
            Alliance (Shenzhen) (AII)                        | alliance shenzhen aii, alliance shenzhen, aii
            """)
    void anAbbreviationAtTheEndMayBeTheNameThatIsKnownAndSoMayTheRest(String mention, String keys) {
        assertThat(NormalName.keysOf(mention)).isEqualTo(Arrays.asList(keys.split(", ")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Huawei Technologies (Thailand)",
                "Huawei Technologies (Thailand) Co., Ltd.",
                "Global Industry Organizations (GIO) Roundtable",
                "Plenary (2021)",
                "Vitamin (C)",
                "Alliance (A I I)",
                "(ITU)",
                "Union (",
                "Union )",
                "Union ()"
            })
    void otherParenthesesAreAPartOfTheName(String mention) {
        assertThat(NormalName.keysOf(mention)).isEqualTo(List.of(NormalName.of(mention)));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "(", "(A", "A(A", "the ", " ltd", "有限公司", ")", "'", "İ"})
    void aNameOfAnyLengthIsReadInGoodTime(String part) {
        String name = "A" + part.repeat(200_000 / part.length()) + "x";

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            NormalName.keysOf(name);
            NormalName.keysOf(part + name.substring(0, name.length() - 1));
            NormalName.keysOf(name + " (IT)");
        });
    }

    @Test
    void theFirstKeyIsTheWholeName() {
        assertThat(NormalName.keysOf("Edge Computing Consortium (ECC)").getFirst())
                .isEqualTo(NormalName.of("Edge Computing Consortium (ECC)"));
    }
}
