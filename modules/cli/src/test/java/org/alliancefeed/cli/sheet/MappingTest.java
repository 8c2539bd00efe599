package org.alliancefeed.cli.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.alliancefeed.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingTest {

    private static final String MAPPING = """
            kind: membership
            dates: {seen: "uuuu-MM-dd'T'HH:mmXXX", since: [d.M.uuuu, MMM uuuu]}
            values: {what: {IN: joined, OUT: left}}
            columns:
              id: "m-{no}"
              alliance: Acme Alliance
              member: "{who}"
              change: "{what}"
              when: ["{since}", "{seen}"]
              subjects: "{{{who|id}}}"
            cases:
              - {where: {what: IN, first: ["1", "yes"]}, columns: {when: "[..{seen}]"}}
            skip:
              - {who: "Anonymous *"}
              - {what: OUT, first: "1"}
            ignore: ["note*"]
            """;
    private static final String HEADINGS = "no,who,What,seen,since,first,note 1\n";

    @Test
    void theFilesColumnsBecomeTheFeeds() throws Exception {
        assertThat(read(HEADINGS + """
                1,"Société Générale, S.A.",IN,2024-03-01T10:00+01:00,,,x
                2,Beta,IN,2024-03-01T10:00+01:00,5.2.2024,,
                3,Beta,OUT,2024-03-01T10:00+01:00,Feb 2024,,
                4,Beta,IN,2024-03-01T10:00+01:00,5.2.2024,yes,
                """))
                .containsExactly(
                        "2 " + event(1, "Société Générale, S.A.", "2024-03-01", "joined", "societe-generale-s-a"),
                        "3 " + event(2, "Beta", "2024-02-05", "joined", "beta"),
                        "4 " + event(3, "Beta", "2024-02", "left", "beta"),
                        "5 " + event(4, "Beta", "[..2024-03-01]", "joined", "beta"));
    }

    @Test
    void rowsAreSkippedByCondition() throws Exception {
        assertThat(read(HEADINGS + """
                1,Anonymous Moose,IN,2024-03-01T10:00Z,,,
                2,Beta,OUT,2024-03-01T10:00Z,,1,
                """)).isEmpty();
    }

    @Test
    void whatIsWrongIsToldUnderTheFilesOwnHeading() throws Exception {
        assertThat(read(HEADINGS + """
                1,Beta,MOVED,2024-03-01T10:00Z,,,
                2,,IN,2024-03-01T10:00Z,,,
                3,Beta,IN,2024-03-01T10:00Z,30.2.2024,,
                """))
                .containsExactly(
                        "2, column \"what\": the mapping has no value for 'MOVED'; it has them for IN, OUT",
                        "3, column \"who\": is missing",
                        "4, column \"since\": '30.2.2024' is not a date as the mapping has it, d.M.uuuu or MMM uuuu");
    }

    @Test
    void aFileWithOtherColumnsIsNotRead() throws Exception {
        assertThat(read("no,whom,what,seen,since,first,remark\n1,Beta,IN,2024-03-01T10:00Z,,,\n"))
                .containsExactly(
                        "1! the mapping speaks of a column \"who\", which is not here; is it \"whom\"?",
                        "1! the mapping does not say what the column \"whom\" is; if it is to be left out, add it to \"ignore\"",
                        "1! the mapping does not say what the column \"remark\" is; if it is to be left out, add it to \"ignore\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            {kind: party}                                      | /kind: 'party' is none of meeting,
            {columns: {when: a}}                               | /kind: is missing;
            {kind: meeting, column: {}}                        | /column: is not a field here; is it "columns"?
            {kind: meeting, columns: {wen: a}}                 | /columns/wen: is no column for a meeting; is it "when"?
            {kind: meeting, columns: {when: "{a"}}             | /columns/when: '{a' has a brace with no other;
            {kind: meeting, dates: {a: yyyy-bb}}               | /dates/a: Unknown pattern letter: b
            {kind: meeting, skip: [a]}                         | /skip/0: must be lines of the form name: value
            {kind: meeting, skip: [{}]}                        | /skip/0: names no column;
            {kind: meeting, cases: {a: b}}                     | /cases: must be a list
            {kind: meeting, cases: [{where: {a: b}, when: c}]} | /cases/0/when: is not a field here;
            {kind: meeting, values: {a: {b: [c]}}}             | /values/a/b: must be a text
            [a]                                                | must have the fields cases, columns,
            """)
    void aWrongMappingIsToldByPlace(String mapping, String told) throws Exception {
        MappingReader reader = new MappingReader();
        reader.read(new YAMLMapper().readTree(mapping));

        assertThat(reader.problems()).extracting(Problem::toString).anySatisfy(problem -> assertThat(problem)
                .startsWith(told));
    }

    private static String event(int no, String member, String when, String change, String subject) {
        return "{\"kind\":\"membership\",\"id\":\"m-%d\",\"membership\":{\"alliance\":\"Acme Alliance\",\"member\":\"%s\",\"change\":\"%s\"},\"when\":\"%s\",\"subjects\":[\"{%s}\"]}"
                .formatted(no, member, change, when, subject);
    }

    private static List<String> read(String text) throws IOException {
        MappingReader reader = new MappingReader();
        Mapping mapping = reader.read(new YAMLMapper().readTree(MAPPING));
        assertThat(reader.problems()).isEmpty();
        return SheetsTest.read(mapping.content(), new MappedLayout(mapping), text.getBytes(StandardCharsets.UTF_8));
    }
}
