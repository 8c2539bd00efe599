package org.alliancefeed.model.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.alliancefeed.model.organization.AlikeEntries.Sign;
import org.junit.jupiter.api.Test;

class DuplicatesTest {

    @Test
    void entries_are_paired_by_the_surest_sign_that_they_are_one() {
        assertThat(Duplicates.in(InMemoryDirectory.entries("""
                        - id: foxconn
                          website: https://www.foxconn.com/
                          identifiers: {wikidata: Q463094}
                          names: [{text: Foxconn}]
                        - id: hon-hai
                          website: http://foxconn.com
                          identifiers: {wikidata: Q463094}
                          names: [{text: Hon Hai}]
                        - id: foxconn-group
                          website: https://Foxconn.com
                          names: [{text: Foxconn Group}]
                        - id: aii
                          names: [{text: Alliance of Industrial Internet}, {text: AII, type: acronym}]
                        - id: aii-2
                          names: [{text: Industrial Internet Alliance}, {text: AII, type: acronym}]
                        - id: insurers
                          names: [{text: Alliance of Insurers (AII)}, {text: AII, type: acronym}]
                        - id: siemens
                          names: [{text: Siemens AG}]
                        - id: simens
                          names: [{text: Simens}]
                        """)))
                .containsExactly(
                        new AlikeEntries(
                                "foxconn", "hon-hai", Sign.SAME_IDENTIFIER, "both have the Wikidata id Q463094"),
                        new AlikeEntries(
                                "foxconn", "foxconn-group", Sign.SAME_WEBSITE, "both have the website foxconn.com"),
                        new AlikeEntries(
                                "foxconn-group", "hon-hai", Sign.SAME_WEBSITE, "both have the website foxconn.com"),
                        new AlikeEntries(
                                "aii",
                                "aii-2",
                                Sign.SAME_WORDS,
                                "'Alliance of Industrial Internet' and 'Industrial Internet Alliance'"),
                        new AlikeEntries("siemens", "simens", Sign.SPELLING, "'Siemens AG' and 'Simens'"));
    }

    @Test
    void an_identifier_is_the_same_as_an_address_and_bare() {
        assertThat(Duplicates.in(InMemoryDirectory.entries("""
                        - {id: a, names: [{text: One}], identifiers: {ror: 00cmhce21}}
                        - {id: b, names: [{text: Two}], identifiers: {ror: "https://ror.org/00cmhce21"}}
                        - {id: c, names: [{text: Three}], identifiers: {lei: 5493000IBP32UQZ0KL24}}
                        - {id: d, names: [{text: Four}], identifiers: {lei: 5493000IBP32UQZ0KL24}}
                        """)))
                .extracting(AlikeEntries::detail)
                .containsExactly("both have the ROR id 00cmhce21", "both have the LEI 5493000IBP32UQZ0KL24");
    }

    @Test
    void what_very_many_share_says_nothing() {
        List<Organization> entries = new ArrayList<>();
        for (int i = 0; i < 21; i++) {
            entries.addAll(InMemoryDirectory.entries(
                    "[{id: o%d, website: 'https://members.example', names: [{text: N%d}]}]".formatted(i, i)));
        }

        assertThat(Duplicates.in(entries)).isEmpty();
        assertThat(Duplicates.in(entries.subList(0, 20))).hasSize(190);
    }
}
