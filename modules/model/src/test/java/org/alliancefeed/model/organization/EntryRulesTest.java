package org.alliancefeed.model.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.alliancefeed.model.Problem;
import org.alliancefeed.model.Yaml;
import org.alliancefeed.model.json.RecordReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "country: CN",
                "country: GB",
                "country: EU",
                "country: XK",
                "website: https://www.huawei.com/en",
                "website: HTTP://例子.中国",
                "names: [{text: A, language: en}, {text: B, language: zh-Hant-TW}, {text: C, language: yue}]",
                "identifiers: {wikidata: Q160120, lei: HWUPKR0MPOU8FGXBT394, ror: 'https://ror.org/00cmhce21'}",
                "identifiers: {lei: 7LTWFZYICNSX8D621K86, ror: 00cmhce21}",
            })
    void whatOtherRegistersKnowIsRight(String field) {
        assertThat(problems(field)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            country: UK                                       | /country
            country: cn                                       | /country
            country: XX                                       | /country
            country: China                                    | /country
            website: www.huawei.com                           | /website
            website: ftp://huawei.com                         | /website
            website: 'https:'                                 | /website
            website: 'https://huawei.com/a page'              | /website
            parent: a                                         | /parent
            names: [{text: A}, {text: B, language: english}]  | /names/1/language
            names: [{text: A, language: zh_Hant}]             | /names/0/language
            names: [{text: A, language: jp}]                  | /names/0/language
            identifiers: {wikidata: "160120"}                 | /identifiers/wikidata
            identifiers: {wikidata: Q0}                       | /identifiers/wikidata
            identifiers: {lei: HWUPKR0MPOU8FGXBT395}          | /identifiers/lei
            identifiers: {lei: HWUPKR0MPOU8FGXBT39}           | /identifiers/lei
            identifiers: {lei: hwupkr0mpou8fgxbt394}          | /identifiers/lei
            identifiers: {ror: 'http://ror.org/00cmhce21'}    | /identifiers/ror
            identifiers: {ror: 00cmhce2}                      | /identifiers/ror
            """)
    void whatIsNotIsSaidWithItsPlace(String field, String pointer) {
        assertThat(problems(field)).extracting(Problem::pointer).containsExactly(pointer);
    }

    @Test
    void whatTheFeedCannotUseIsWrongHereToo() {
        assertThat(EntryRules.check(entry("{id: A, names: [], mergedInto: A}")))
                .extracting(Problem::pointer)
                .containsExactly("/id", "/mergedInto");
    }

    @Test
    void whoClosesACircleIsToldTheWay() {
        InMemoryDirectory directory = InMemoryDirectory.of("""
                - {id: b, names: [{text: B}], parent: c, mergedInto: d}
                - {id: c, names: [{text: C}], parent: a}
                - {id: d, names: [{text: D}], mergedInto: a}
                """);

        assertThat(EntryRules.check(entry("{id: a, names: [{text: A}], parent: b}"), directory::organization))
                .containsExactly(new Problem("/parent", "makes a circle: a → b → c → a; change one of these first"));
        assertThat(EntryRules.check(entry("{id: a, mergedInto: b}"), directory::organization))
                .containsExactly(
                        new Problem("/mergedInto", "makes a circle: a → b → d → a; change one of these first"));
    }

    @Test
    void whoOnlyLeadsIntoACircleOrToNobodyIsRight() {
        InMemoryDirectory directory = InMemoryDirectory.of("""
                - {id: b, names: [{text: B}], mergedInto: c}
                - {id: c, names: [{text: C}], mergedInto: b}
                """);

        assertThat(EntryRules.check(entry("{id: a, mergedInto: b}"), directory::organization))
                .isEmpty();
        assertThat(EntryRules.check(entry("{id: a, mergedInto: x, parent: y}"), directory::organization))
                .isEmpty();
    }

    /** Of the entry {@code a}, which has a name unless the field gives others. */
    private static List<Problem> problems(String field) {
        String names = field.startsWith("names") ? "" : "names: [{text: A}]\n";
        return EntryRules.check(entry("id: a\n" + names + field));
    }

    private static Organization entry(String yaml) {
        RecordReader.Result<Organization> read = RecordReader.read(Yaml.read(yaml), Organization.class);
        assertThat(read.problems()).isEmpty();
        return Objects.requireNonNull(read.value());
    }
}
