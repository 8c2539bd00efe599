package org.alliancefeed.model.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.alliancefeed.model.Problem;
import org.alliancefeed.model.Yaml;
import org.alliancefeed.model.json.RecordReader;
import org.alliancefeed.model.json.RecordWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganizationTest {

    private static final String HON_HAI = """
            { "id": "hon-hai", "kind": "company", "country": "TW", "website": null, "parent": null, "mergedInto": null,
              "names": [{"text": "Hon Hai Precision Industry", "language": "en", "type": "official"},
                        {"text": "鴻海精密工業", "language": "zh-Hant", "type": "official"},
                        {"text": "Foxconn", "language": "en", "type": "alias"}],
              "identifiers": {"wikidata": "Q463094", "lei": null, "ror": null} }
            """;

    @Test
    void theExampleOfTheContractIsRight() {
        assertThat(read(HON_HAI).check()).isEmpty();
    }

    @Test
    void anOrganizationIsReadAsItWasWritten() {
        Organization honHai = read(HON_HAI);

        assertThat(RecordReader.read(RecordWriter.write(honHai), Organization.class)
                        .value())
                .isEqualTo(honHai);
    }

    @Test
    void withoutAKindItIsOfAnotherKindAndANameIsOfficial() {
        Organization organization = read("{id: aii, names: [{text: AII}]}");

        assertThat(organization.kind()).isEqualTo(Organization.Kind.OTHER);
        assertThat(organization.names())
                .containsExactly(new Organization.Name("AII", null, Organization.NameType.OFFICIAL));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {id: hon-hai, names: [{text: Foxconn, type: alias}, {text: Hon Hai}, {text: HH}]} | Hon Hai
            {id: hon-hai, names: [{text: Foxconn, type: alias}, {text: FIH, type: acronym}]}  | Foxconn
            {id: hon-hai, mergedInto: foxconn}                                                | hon-hai
            """)
    void itIsShownUnderItsFirstOfficialNameElseItsFirstElseItsId(String yaml, String shown) {
        assertThat(read(yaml).displayName()).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "3gpp", "5g-acia", "0"})
    void anIdIsLowerCaseLettersDigitsAndHyphens(String id) {
        assertThat(Organization.isId(id)).isTrue();
        assertThat(Organization.isId("a" + id.repeat(99 / id.length()))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Huawei", "-a", "a b", "a_b", "a.b", "~a", "a|b", "华为", "é", "a\n", "a/b"})
    void anythingElseIsNoId(String id) {
        assertThat(Organization.isId(id)).isFalse();
    }

    @Test
    void anIdHasAtMost100Characters() {
        assertThat(Organization.isId("a".repeat(100))).isTrue();
        assertThat(Organization.isId("a".repeat(101))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {id: Hon Hai, names: [{text: Hon Hai}]}              | /id
            {id: hon-hai}                                        | /names
            {id: hon-hai, names: [{text: Hon Hai}, {text: '…'}]} | /names/1/text
            {id: hon-hai, names: [{text: A}], mergedInto: hon-hai} | /mergedInto
            """)
    void whatIsWrongIsSaidWithItsPlace(String yaml, String pointer) {
        assertThat(read(yaml).check()).extracting(Problem::pointer).containsExactly(pointer);
    }

    @Test
    void aNameIsNoLongerThanAnyNameIs() {
        assertThat(read("{id: a, names: [{text: " + "A".repeat(1_000) + "}]}").check())
                .isEmpty();
        assertThat(read("{id: a, names: [{text: " + "A".repeat(1_001) + "}]}").check())
                .extracting(Problem::pointer)
                .containsExactly("/names/0/text");
    }

    @Test
    void everyProblemIsCollected() {
        assertThat(read("{id: A, names: [{text: '-'}, {text: '…'}], mergedInto: A}")
                        .check())
                .extracting(Problem::pointer)
                .containsExactly("/id", "/names/0/text", "/names/1/text", "/mergedInto");
    }

    @Test
    void whoeverWasMergedNeedsNoName() {
        assertThat(read("{id: foxconn, mergedInto: hon-hai}").check()).isEmpty();
    }

    @Test
    void aWordOfTheVocabularyThatIsNoneIsReported() {
        assertThat(RecordReader.read(
                                Yaml.read("{id: a, kind: firm, names: [{text: A, type: nick}]}"), Organization.class)
                        .problems())
                .extracting(Problem::pointer)
                .containsExactly("/kind", "/names/0/type");
    }

    private static Organization read(String yaml) {
        RecordReader.Result<Organization> read = RecordReader.read(Yaml.read(yaml), Organization.class);
        assertThat(read.problems()).isEmpty();
        return Objects.requireNonNull(read.value());
    }
}
