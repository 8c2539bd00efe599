package org.alliancefeed.model.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alliancefeed.model.organization.Resolution.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResolverTest {

    private static final Resolver RESOLVER = new Resolver(InMemoryDirectory.of("""
            - id: hon-hai
              names:
                - {text: Hon Hai Precision Industry}
                - {text: 鴻海精密工業}
                - {text: Foxconn, type: alias}
                - {text: FIH, type: acronym}
            - id: fih-mobile
              names: [{text: FIH Mobile}, {text: FIH, type: alias}]
            - id: aii
              names: [{text: Industrial Internet Industry Alliance}, {text: AII, type: acronym}]
            - id: insurers
              names: [{text: Alliance of Insurers International}, {text: AII, type: acronym}]
            - id: iic
              names:
                - {text: Industry IoT Consortium}
                - {text: Industrial Internet Consortium, type: former}
                - {text: IIC, type: acronym}
            - id: mercury-bank
              names: [{text: Mercury}]
            - id: mercury-motors
              names: [{text: Mercury, type: alias}]
            - id: itu
              names: [{text: International Telecommunication Union}, {text: ITU, type: acronym}]
            - id: old-itu
              mergedInto: itu
              names: [{text: International Telegraph Union}, {text: ITU, type: acronym}]
            - id: gone
              mergedInto: nobody
              names: [{text: Gone}]
            - id: one-of-two
              mergedInto: other-of-two
              names: [{text: Round}]
            - id: other-of-two
              mergedInto: one-of-two
              names: [{text: Around}]
            - id: round
              names: [{text: Circle}]
            """));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Hon Hai Precision Industry                      | hon-hai
            HON HAI PRECISION INDUSTRY CO., LTD.            | hon-hai
            鴻海精密工業股份有限公司                            | hon-hai
            “Foxconn”                                       | hon-hai
            Foxconn (FOXC)                                  | hon-hai
            Somebody Else (ITU)                             | itu
            International Telecommunication Union (ITU)     | itu
            Industrial Internet Consortium                  | iic
            IIC                                             | iic
            """)
    void aNameIsWhoeverClaimsIt(String mention, String id) {
        assertThat(RESOLVER.resolve(mention).organizationId()).isEqualTo(id);
    }

    @Test
    void whatIsFoundIsShownUnderItsFirstOfficialName() {
        assertThat(RESOLVER.resolve("Foxconn"))
                .isEqualTo(new Resolution("Foxconn", "hon-hai", "Hon Hai Precision Industry", List.of(), Rule.ALIAS));
    }

    @Test
    void anIdIsTakenByItselfBeforeAnyName() {
        assertThat(RESOLVER.resolve("hon-hai").organizationId()).isEqualTo("hon-hai");
        assertThat(RESOLVER.resolve("round").organizationId()).isEqualTo("round");
        assertThat(RESOLVER.resolve("Round").organizationId()).isEqualTo("one-of-two");
    }

    @Test
    void anAliasWinsOverAnAcronym() {
        assertThat(RESOLVER.resolve("FIH").organizationId()).isEqualTo("fih-mobile");
    }

    @Test
    void anAcronymThatSeveralHaveIsAmbiguousAndSaysWhoseItMayBe() {
        assertThat(RESOLVER.resolve("AII"))
                .isEqualTo(new Resolution("AII", "~aii", "AII", List.of("aii", "insurers"), Rule.AMBIGUOUS));
    }

    @Test
    void aNameBesideAnAmbiguousAcronymDecides() {
        assertThat(RESOLVER.resolve("Industrial Internet Industry Alliance (AII)")
                        .organizationId())
                .isEqualTo("aii");
    }

    @Test
    void aNameThatSeveralHaveAsOfficialOrAliasIsAmbiguous() {
        assertThat(RESOLVER.resolve("Mercury").mayBe()).containsExactly("mercury-bank", "mercury-motors");
    }

    @Test
    void aNameThatTwoHaveWhoWereMergedIsNotAmbiguous() {
        assertThat(RESOLVER.resolve("ITU").organizationId()).isEqualTo("itu");
    }

    @ParameterizedTest
    @CsvSource({
        "old-itu, itu",
        "International Telegraph Union, itu",
        "Gone, gone",
        "gone, gone",
        "Round, one-of-two",
        "Around, one-of-two",
        "other-of-two, one-of-two"
    })
    void whoeverWasMergedIsWhatTheyWereMergedInto(String mention, String id) {
        assertThat(RESOLVER.resolve(mention).organizationId()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bao’an District leading group", "the Bao'an district Leading Group", "~baoan-district"})
    void aNameThatNobodyClaimsIsAProvisionalOrganizationUnderTheNameItWasGiven(String mention) {
        assertThat(RESOLVER.resolve(mention))
                .isEqualTo(new Resolution(mention, ProvisionalId.of(mention), mention, List.of(), Rule.UNKNOWN));
    }

    @Test
    void spellingsOfAProvisionalNameAreOneOrganization() {
        assertThat(RESOLVER.resolve("ITU Student Team, Inc.").organizationId())
                .isEqualTo(RESOLVER.resolve("the ITU student team").organizationId());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hon-hai                        | ID
            old-itu                        | ID
            Hon Hai Precision Industry     | OFFICIAL_NAME
            Foxconn                        | ALIAS
            ITU                            | ACRONYM
            Industrial Internet Consortium | FORMER_NAME
            International Telegraph Union  | OFFICIAL_NAME
            Somebody Else (ITU)            | ACRONYM
            Mercury                        | AMBIGUOUS
            Nobody                         | UNKNOWN
            """)
    void itSaysByWhatAMentionResolved(String mention, Rule rule) {
        assertThat(RESOLVER.resolve(mention).rule()).isEqualTo(rule);
    }

    @Test
    void ofSeveralRulesTheStrongestIsSaid() {
        Resolver resolver = new Resolver(InMemoryDirectory.of("""
                [{id: a, names: [{text: AII, type: alias}], mergedInto: b},
                 {id: b, names: [{text: AII, type: official}]}]"""));

        assertThat(resolver.resolve("AII").rule()).isEqualTo(Rule.OFFICIAL_NAME);
    }

    @Test
    void aNameOfSomebodyWhoIsJudgedDifferentIsTheirsAgain() {
        InMemoryDirectory directory = InMemoryDirectory.of("""
                [{id: a, names: [{text: Alpha}], mergedInto: b}, {id: b, names: [{text: Beta}]}]""");

        assertThat(new Resolver(directory).resolve("Alpha").organizationId()).isEqualTo("b");
        assertThat(new Resolver(directory.andDifferent("a", "b"))
                        .resolve("Alpha")
                        .organizationId())
                .isEqualTo("a");
    }
}
