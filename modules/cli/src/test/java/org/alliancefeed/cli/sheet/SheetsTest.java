package org.alliancefeed.cli.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.alliancefeed.cli.input.Entries;
import org.alliancefeed.cli.input.Entry;
import org.alliancefeed.model.Problem;
import org.alliancefeed.model.event.Kind;
import org.alliancefeed.model.json.EventJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetsTest {

    private static final String JOINED =
            "{\"kind\":\"membership\",\"membership\":{\"alliance\":\"AII\",\"member\":\"Huawei Technologies Co., Ltd.\",\"change\":\"joined\"}}";

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theSeparatorIsFoundOut(String separator) throws Exception {
        String text = String.join(separator, "alliance", "member", "change") + "\n"
                + String.join(separator, "AII", "\"Huawei Technologies Co., Ltd.\"", "joined") + "\n";

        assertThat(read(Kind.MEMBERSHIP, text)).containsExactly("2 " + JOINED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkTellsTheEncoding(String charset) throws Exception {
        String text = "\uFEFFalliance,member,change\r\nAII,华为,joined\r\n";

        assertThat(read(Kind.MEMBERSHIP, text.getBytes(Charset.forName(charset))))
                .singleElement()
                .asString()
                .contains("\"member\":\"华为\"");
    }

    @Test
    void aLineMaySayTheSeparatorAndIsNoRow() throws Exception {
        assertThat(read(
                        Kind.MEMBERSHIP,
                        "sep=|\nalliance|member|change\nAII|\"Huawei Technologies Co., Ltd.\"|joined\n"))
                .containsExactly("2 " + JOINED);
    }

    @Test
    void quotesAndLineBreaksBelongToTheirCell() throws Exception {
        assertThat(read(Kind.STATEMENT, "title,text,speakers\n\"a \"\"b\"\"\",\"one\ntwo, three\",AII\nc,d,AII\n"))
                .containsExactly(
                        "2 {\"kind\":\"statement\",\"title\":\"a \\\"b\\\"\",\"statement\":{\"text\":\"one\\ntwo, three\"},\"participants\":[{\"organization\":\"AII\",\"role\":\"speaker\"}]}",
                        "3 {\"kind\":\"statement\",\"title\":\"c\",\"statement\":{\"text\":\"d\"},\"participants\":[{\"organization\":\"AII\",\"role\":\"speaker\"}]}");
    }

    @Test
    void anotherEncodingIsToldWithItsPlaceAfterTheRowsBeforeIt() throws Exception {
        byte[] text =
                "alliance,member,change\nAII,Acme,joined\nAII,Société,joined\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(read(Kind.MEMBERSHIP, text))
                .satisfiesExactly(good -> assertThat(good).startsWith("2 {"), bad -> assertThat(bad)
                        .startsWith(
                                "3! is not UTF-8: in line 3, at position 9, after 'AII,Soci', stands the byte E9;"));
    }

    @Test
    void aSpreadsheetProgramsOwnFileIsToldApart() throws Exception {
        assertThat(read(Kind.MEMBERSHIP, "PK\u0003\u0004…"))
                .containsExactly("1! is a spreadsheet program's own file; save the sheet as \"CSV UTF-8\"");
    }

    @Test
    void whatIsNoTextIsTold() throws Exception {
        assertThat(read(Kind.MEMBERSHIP, "alliance".getBytes(StandardCharsets.UTF_16LE)))
                .containsExactly("1! is no text in UTF-8; save the sheet as \"CSV UTF-8\"");
    }

    @Test
    void aRowWithoutEndIsTold() throws Exception {
        String text = "alliance,member,change\nAII,\"Acme,joined\n" + ("x".repeat(1 << 20) + "\n").repeat(17);

        assertThat(read(Kind.MEMBERSHIP, text))
                .containsExactly("2! the row is longer than 16,777,216 characters; is a quote (\") not closed?");
    }

    @Test
    void aQuoteThatIsNotClosedIsTold() throws Exception {
        assertThat(read(Kind.MEMBERSHIP, "alliance,member,change\nAII,\"Acme,joined\nAII,Beta,joined\n"))
                .containsExactly("2! the file ends within a quoted cell; a quote (\") is missing");
        assertThat(read(Kind.MEMBERSHIP, "alliance,member,change\nAII,\"Acme\" Ltd.,joined\n"))
                .containsExactly(
                        "2! in line 2 a quoted cell goes on behind its quote; a quote within a cell is written twice (\"\")");
    }

    @Test
    void headingsAreTakenInAnyCaseAndOrder() throws Exception {
        assertThat(read(
                        Kind.MEMBERSHIP,
                        "CHANGE, Member ,alli_ance,\nJoined,\"Huawei Technologies Co., Ltd.\",AII,\n,,,\n"))
                .singleElement()
                .asString()
                .contains("\"member\":\"Huawei Technologies Co., Ltd.\"", "\"change\":\"joined\"");
    }

    @Test
    void wrongHeadingsAreAllToldAndNothingIsRead() throws Exception {
        assertThat(read(Kind.MEMBERSHIP, "alliance,membr,colour of the logo,when,When\nAII,Acme,red,,\n"))
                .containsExactly("1! two columns are headed \"When\"");
        assertThat(read(Kind.MEMBERSHIP, "alliance,membr,colour of the logo\nAII,Acme,red\n"))
                .satisfiesExactly(
                        near -> assertThat(near)
                                .isEqualTo("1! there is no column \"membr\" for a membership; is it \"member\"?"),
                        far -> assertThat(far)
                                .startsWith(
                                        "1! there is no column \"colour of the logo\" for a membership; there are kind, id,"),
                        missing -> assertThat(missing)
                                .isEqualTo("1! the column \"member\" is missing, which a membership needs"),
                        missing -> assertThat(missing)
                                .isEqualTo("1! the column \"change\" is missing, which a membership needs"));
    }

    @Test
    void rowsOfSeveralKindsSayWhichTheyAre() throws Exception {
        assertThat(read(Content.events(), """
                kind,when,alliance,member,change,hosts,ordinal
                Membership,2024,AII,Acme,left,,
                meeting,2024,,,,Acme,18
                membership,2024,AII,Acme,left,,3
                party,2024,,,,Acme,
                ,2024,,,,Acme,
                """))
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("2 {\"kind\":\"membership\""),
                        two -> assertThat(two).contains("\"meeting\":{\"ordinal\":18}"),
                        three -> assertThat(three)
                                .isEqualTo("4, column \"ordinal\": is for no membership; leave the cell empty"),
                        four -> assertThat(four).startsWith("5, column \"kind\": 'party' is none of meeting,"),
                        five -> assertThat(five).startsWith("6, column \"kind\": is missing; it is one of"));
        assertThat(read(Content.events(), "when,hosts\n2024,AII\n"))
                .singleElement()
                .asString()
                .contains("nothing says what the rows are");
        assertThat(read(Kind.MEETING, "kind,hosts\nstatement,AII\n"))
                .containsExactly("2, column \"kind\": is 'statement', but every row here is a meeting");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            hosts      | A; B Ltd.;          | "participants":[{"organization":"A","role":"host"},{"organization":"B Ltd.","role":"host"}]
            speakers   | Hu Jianbo @ AII     | "participants":[{"organization":"AII","role":"speaker","person":{"name":"Hu Jianbo"}}]
            speakers   | Hu, the chair @ AII | "participants":[{"organization":"AII","role":"speaker","person":{"name":"Hu","position":"the chair"}}]
            places     | Geneva, CH; Bern    | "places":[{"name":"Geneva","country":"CH"},{"name":"Bern"}]
            claims     | members: over 10    | "claims":[{"about":"members","value":"over 10"}]
            subjects   | 5G; 6G              | "subjects":["5G","6G"]
            source url | https://a.org       | "sources":[{"url":"https://a.org","id":"https://a.org"}]
            part of    | plenary             | "partOf":"plenary"
            """)
    void cellsHoldWhatIsTypedWithoutThinking(String heading, String cell, String json) throws Exception {
        assertThat(read(Kind.FORMATION, "alliance," + heading + "\nAII,\"" + cell + "\"\n"))
                .singleElement()
                .asString()
                .contains(json);
    }

    @Test
    void allThatIsWrongWithARowIsToldByColumn() throws Exception {
        assertThat(read(Kind.MEMBERSHIP, """
                Alliance,member,change,when,claims,revision,source publisher
                AII,,quit,31.12.2024,over 10,first,The paper
                """))
                .satisfiesExactlyInAnyOrder(
                        claims -> assertThat(claims).startsWith("2, column \"claims\": 'over 10' has no colon;"),
                        revision -> assertThat(revision)
                                .startsWith(
                                        "2, column \"revision\": must be a whole number, but is the string 'first'"),
                        when -> assertThat(when).startsWith("2, column \"when\": '31.12.2024' is not an EDTF date"),
                        source -> assertThat(source).isEqualTo("2, column \"source id\": is missing"),
                        member -> assertThat(member).isEqualTo("2, column \"member\": is missing"),
                        change -> assertThat(change).startsWith("2, column \"change\": 'quit' is none of joined,"));
    }

    @Test
    void anEventInNoTimelineIsToldWithoutAPointer() throws Exception {
        assertThat(read(Kind.MEETING, "title\nPlenary\n"))
                .singleElement()
                .asString()
                .startsWith("2: must name at least one organization");
    }

    @Test
    void aCellWithoutAHeadingIsTold() throws Exception {
        assertThat(read(Kind.MEMBERSHIP, "alliance,member,change\nAII,Huawei Co., Ltd.,joined\n"))
                .containsExactly(
                        "2! there is no heading over cell 4, 'joined'; a text with the separator in it stands in quotes");
    }

    @Test
    void oneIdForTwoRowsIsToldUnlessTheRevisionsDiffer() throws Exception {
        assertThat(read(Kind.MEETING, "id,revision,hosts\nm,1,A\nm,2,A\nm,2,B\n"))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("2 {"),
                        second -> assertThat(second).startsWith("3 {"),
                        third -> assertThat(third)
                                .isEqualTo("4, column \"id\": row 3 has the same, 'm'; give each its own"));
    }

    @Test
    void namesOfOrganizationsHaveTypesAndLanguages() throws Exception {
        assertThat(read(Content.organizations(), "id,name (en),Name (zh-Hans),acronyms,lei\na,Acme,顶点,AC; ACM,\n"))
                .containsExactly(
                        "2 {\"id\":\"a\",\"names\":[{\"text\":\"Acme\",\"language\":\"en\",\"type\":\"official\"},{\"text\":\"顶点\",\"language\":\"zh-Hans\",\"type\":\"official\"},{\"text\":\"AC\",\"type\":\"acronym\"},{\"text\":\"ACM\",\"type\":\"acronym\"}]}");
    }

    @Test
    void anEmptyFileHasNoRows() throws Exception {
        assertThat(read(Kind.MEETING, "")).isEmpty();
        assertThat(read(Kind.MEETING, "title,hosts\n")).isEmpty();
    }

    @Property(tries = 1000)
    void anyTextIsReadToItsEndOrRefused(@ForAll("texts") String text) throws IOException {
        for (String line : read(Content.events(), text)) {
            assertThat(line).matches("(?s)\\d+[ !:,].+");
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> cells = Arbitraries.of(
                "kind",
                "meeting",
                "membership",
                "hosts",
                "when",
                "2024",
                "places",
                "claims",
                "id",
                "ordinal",
                "9".repeat(12),
                "source url",
                "\"",
                "\"\"",
                ",",
                ",",
                ";",
                "\n",
                "\n",
                "\r",
                "\t",
                " @ ",
                ": ",
                ", CN",
                "sep=,\n",
                "\0",
                "\uFEFF",
                "é");
        return cells.list().ofMaxSize(20).map(parts -> String.join("", parts)).flatMap(rest -> Arbitraries.of(
                        "", "kind,hosts,places,claims\n", "kind;id;when\n")
                .map(first -> first + rest));
    }

    private static List<String> read(Kind kind, String text) throws IOException {
        return read(Content.events(kind), text);
    }

    private static List<String> read(Kind kind, byte[] text) throws IOException {
        Content content = Content.events(kind);
        return read(content, new PlainLayout(content), text);
    }

    private static List<String> read(Content content, String text) throws IOException {
        return read(content, new PlainLayout(content), text.getBytes(StandardCharsets.UTF_8));
    }

    /** Row and JSON; row, exclamation mark and reason; or row, column and problem. */
    static List<String> read(Content content, Layout layout, byte[] text) throws IOException {
        List<String> found = new ArrayList<>();
        try (Entries entries = new SheetEntries(new ByteArrayInputStream(text), content, layout)) {
            for (Entry entry = entries.next(); entry != null; entry = entries.next()) {
                switch (entry) {
                    case Entry.Malformed(int line, String reason) -> found.add(line + "! " + reason);
                    case Entry.Value value -> {
                        List<Problem> problems = value.cells()
                                .all(
                                        content.isOrganizations()
                                                ? List.of()
                                                : EventJson.read(value.json()).problems());
                        problems.forEach(problem ->
                                found.add(value.line() + value.cells().tell(problem)));
                        if (problems.isEmpty()) {
                            found.add(value.line() + " " + value.json());
                        }
                    }
                }
            }
        }
        return found;
    }
}
