package org.alliancefeed.model.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.alliancefeed.model.Problem;
import org.alliancefeed.model.Yaml;
import org.alliancefeed.model.json.RecordReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JudgementTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            event:e1                 ; {activity: e2, by: ed, at: '2026-03-01T12:00:00Z', why: same plenary}
            event:urn:x|y            ; {activity: 'event:e1'}
            event:e1                 ; {apart: true}
            event:e1                 ; {apart: true, at: '2026-03-01t12:00:00.5+08:00'}
            organizations:aii|sziiu  ; {different: true}
            """)
    void whatTheContractSaysIsRight(String key, String judgement) {
        assertThat(read(judgement).check(key)).isEmpty();
        assertThat(JudgementKey.parse(key).text()).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            event:e1            ; {}                          ; '' ; either 'activity' or 'apart'
            event:e1            ; {activity: e2, apart: true} ; '' ; either 'activity' or 'apart'
            event:e1            ; {different: true}           ; '' ; either 'activity' or 'apart'
            event:e1            ; {activity: e1}              ; /activity ; another event
            event:e1            ; {apart: true, at: yesterday} ; /at ; RFC 3339
            event:e1            ; {apart: true, at: '2026-03-01'} ; /at ; RFC 3339
            event:e1            ; {apart: true, at: '2026-03-01T12:00Z'} ; /at ; RFC 3339
            event:e1            ; {apart: true, at: '2026-03-01T12:00:00'} ; /at ; RFC 3339
            event:e1            ; {apart: true, at: '2026-02-30T12:00:00Z'} ; /at ; RFC 3339
            organizations:a|b   ; {different: true, at: now} ; /at ; RFC 3339
            event:e1            ; {activity: 'e 2'}           ; /activity ; not an event's id
            organizations:a|b   ; {apart: true}               ; '' ; says 'different'
            organizations:a|b   ; {different: true, activity: e} ; '' ; says 'different'
            organizations:b|a   ; {different: true}           ; '' ; 'the lower id comes first: organizations:a|b'
            """)
    void whatIsWrongIsSaidWithItsPlace(String key, String judgement, String pointer, String reason) {
        assertThat(read(judgement).check(key)).singleElement().satisfies(problem -> {
            assertThat(problem).extracting(Problem::pointer).isEqualTo(pointer);
            assertThat(problem.reason()).contains(reason.replaceAll("^'(.*)'$", "$1"));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "e1",
                "event:",
                "event:e 1",
                "Event:e1",
                "organizations:a",
                "organizations:a|",
                "organizations:a|a",
                "organizations:a|b|c",
                "organizations:b|a",
                "organizations:Huawei|zte",
                "organizations:huawei|~zte"
            })
    void nothingCanStandUnderAnyOtherKey(String key) {
        assertThatThrownBy(() -> JudgementKey.parse(key)).isInstanceOf(IllegalArgumentException.class);
        assertThat(read("{different: true}").check(key)).hasSize(1);
    }

    @Test
    void whoJudgesAndWhyHaveALimit() {
        String by = "ä".repeat(Judgement.LONGEST_BY);
        String why = "ä".repeat(Judgement.LONGEST_WHY);

        assertThat(new Judgement(null, true, false, by, null, why).check("event:e1"))
                .isEmpty();
        assertThat(new Judgement(null, true, false, by + "x", null, why + "x").check("event:e1"))
                .extracting(Problem::pointer)
                .containsExactly("/by", "/why");
    }

    @Test
    void aKeySaysWhatIsJudged() {
        assertThat(JudgementKey.parse("event:a|b")).isEqualTo(new JudgementKey.OfEvent("a|b"));
        assertThat(JudgementKey.parse("organizations:a|b")).isEqualTo(new JudgementKey.OfOrganizations("a", "b"));
    }

    private static Judgement read(String yaml) {
        RecordReader.Result<Judgement> read = RecordReader.read(Yaml.read(yaml), Judgement.class);
        assertThat(read.problems()).isEmpty();
        return Objects.requireNonNull(read.value());
    }
}
