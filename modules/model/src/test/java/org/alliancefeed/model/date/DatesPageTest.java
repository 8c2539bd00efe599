package org.alliancefeed.model.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.alliancefeed.model.date.EdtfTables.Bounds;
import org.junit.jupiter.api.Test;

/** The examples in docs/dates.md are true. Those of order and filters are tested where rows are. */
class DatesPageTest {

    private static final Path PAGE = Path.of("../../docs/dates.md");
    private static final Pattern BOUNDS =
            Pattern.compile("^\\|[^|]+\\| `(\\S+)` \\| (\\S+) \\| (\\S+) \\|$", Pattern.MULTILINE);
    private static final Pattern REFUSED = Pattern.compile("^\\|[^|]+\\| `([^`]+)` \\|$", Pattern.MULTILINE);

    @Test
    void everyExampleHasTheBoundsThatThePageGivesIt() throws IOException {
        List<MatchResult> examples = examples(BOUNDS);

        assertThat(examples).hasSizeGreaterThan(40).allSatisfy(example -> assertThat(Bounds.of(example.group(1)))
                .as(example.group())
                .isEqualTo(new Bounds(written(example.group(2)), written(example.group(3)))));
    }

    @Test
    void whatThePageCallsRefusedIsRefused() throws IOException {
        assertThat(examples(REFUSED)).hasSizeGreaterThan(5).allSatisfy(example -> assertThatExceptionOfType(
                        EdtfException.class)
                .isThrownBy(() -> Edtf.parse(example.group(1))));
    }

    private static List<MatchResult> examples(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(PAGE)).results().toList();
    }

    private static String written(String bound) {
        return switch (bound) {
            case "open" -> "..";
            case "unknown" -> "-";
            default -> bound;
        };
    }
}
