package org.alliancefeed.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JsonFaultTest {

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("{\"id\": oops}", "'oops' is no value; a text must be in double quotes"),
                Arguments.of("{\"id\": NaN}", "'NaN' is no value; a text must be in double quotes"),
                Arguments.of("{id: 1}", "'i' stands where the name of a field must, in double quotes"),
                Arguments.of("{\"id\": 1,}", "'}' stands where the name of a field must, in double quotes"),
                Arguments.of("{\"id\" 1}", "'1' stands where a colon must"),
                Arguments.of("{\"id\": 1 \"a\": 2}", "'\"' stands where a comma or the end must"),
                Arguments.of("[1, ]", "']' cannot stand here"),
                Arguments.of("{\"id\": 'one'}", "''' cannot stand here"),
                Arguments.of("{\"a\": 1.x}", "'x' cannot stand in a number"),
                Arguments.of("{\"a\": 1} // done", "there are no comments in JSON"),
                Arguments.of("{\"a\": [1}", "'}' stands where ']' must close what begins on line 1, column 7"),
                Arguments.of("{\n\"a\": [1,", "it ends too early"),
                Arguments.of("{\"a\":", "it ends too early"),
                Arguments.of("[\n{\"a\": 1", "it ends too early; what begins on line 2, column 1 is not closed"),
                Arguments.of("{\"a\": \"b", "it ends within a string; a quote is missing"),
                Arguments.of(
                        "{\"a\": \"b\n\"}",
                        "a line end or another control character stands in a string; write it as \\n or \\u…"),
                Arguments.of("{\"a\": \"\\x\"}", "there is no \\x in JSON; a backslash is written \\\\"),
                Arguments.of("{\"a\": \"\\u12G4\"}", "\\u is followed by four digits from 0 to f"),
                Arguments.of("{\"a\": 01}", "a number begins with no 0; put it in quotes if it is a text"),
                Arguments.of("{\"a\": 1, \"a\": 2}", "the field 'a' stands here a second time"),
                Arguments.of("{} {}", "more follows after the end; to send several, make an array of them"),
                Arguments.of("[".repeat(1_001), "is nested too deeply"),
                Arguments.of("1".repeat(1_001), "a text or a number here is too long"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void brokenJsonIsToldInPlainWords(String json, String reason) {
        assertThat(reasonOf(json.getBytes(StandardCharsets.UTF_8))).isEqualTo(reason);
    }

    @Test
    void whatIsNotUtf8IsSaidToBe() {
        assertThat(reasonOf("{\"a\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("is not UTF-8");
    }

    private static String reasonOf(byte[] json) {
        return JsonFault.reason(catchThrowableOfType(JsonProcessingException.class, () -> MAPPER.readTree(json)));
    }
}
