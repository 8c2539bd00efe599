package org.alliancefeed.benchmarks.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MembershipComparisonTest {

    @TempDir
    Path data;

    @BeforeEach
    void writeFiles() throws IOException {
        Files.writeString(data.resolve("cncf-membership.csv"), """
                seq,observed_at,event_type,member_name,effective_date,previous_value,rename_artifact,flap
                1,2019-07-12T18:13:46-04:00,MEMBER_LISTED_INITIAL,Acme,,,,
                2,2024-03-05T10:00:00+00:00,MEMBER_JOINED,"Beta, Inc.",2024-3-01,,,
                3,2024-03-05T10:00:00+00:00,MEMBER_JOINED,Twice,2020-01-01,,,
                4,2024-03-05T10:00:00+00:00,MEMBER_JOINED,Twice,2024-01-01,,,
                5,2025-07-05T10:00:00+00:00,MEMBER_LEFT,Acme,2019-01-01,,,
                6,2025-07-05T10:00:00+00:00,MEMBER_RENAMED,Newname,,Oldname,,
                7,2025-07-05T10:00:00+00:00,MEMBER_JOINED,Newname,2025-07-01,,,
                8,2025-09-30T10:00:00+00:00,PROJECT_ADDED,Beta,,,,
                """);
        Files.writeString(data.resolve("lf-alliance-membership.csv"), """
                seq,observed_at,event_type,organization,alliance,rename_artifact,flap
                1,2025-06-17T00:40:10-04:00,MEMBERSHIP_LISTED_INITIAL,ACME Ltd.,Cloud Native Computing Foundation (CNCF),,
                2,2025-06-17T00:40:10-04:00,MEMBERSHIP_LISTED_INITIAL,Beta,Cloud Native Computing Foundation (CNCF),,
                3,2025-06-17T00:40:10-04:00,MEMBERSHIP_LISTED_INITIAL,Twice,Cloud Native Computing Foundation (CNCF),,
                4,2025-06-17T00:40:10-04:00,MEMBERSHIP_LISTED_INITIAL,Beta,SPDX,,
                5,2025-07-09T05:00:00+00:00,MEMBERSHIP_ADDED,Oldname,Cloud Native Computing Foundation (CNCF),,
                6,2025-07-09T05:00:00+00:00,MEMBERSHIP_REMOVED,Acme,Cloud Native Computing Foundation (CNCF),,
                7,2025-07-09T05:00:00+00:00,MEMBERSHIP_REMOVED,Beta,Cloud Native Computing Foundation (CNCF),,1
                8,2025-10-01T05:00:00+00:00,MEMBERSHIP_REMOVED,Twice,Cloud Native Computing Foundation (CNCF),,
                """);
        Files.writeString(data.resolve("organization-aliases.csv"), """
                name,subsidiary of / alias of
                Acme Ireland,Acme
                """);
    }

    @Test
    void countsWhatBothFilesReportAndShowsIt() throws IOException {
        assertThat(printed())
                .containsPattern("the names alone +2/3 0.667 +0/1 0.000 +1/1 1.000")
                .containsPattern("with renamings +2/3 0.667 +1/1 1.000 +1/1 1.000")
                .contains("lf-2 Beta joined [..2025-06-17]  =  cncf-2 Beta, Inc. joined 2024-03-01")
                .contains("lf-6 Acme left 2025-07-09  =  cncf-5 Acme left 2025-07-05")
                .containsPattern(
                        "2 of the 2 missed, by the names alone:\\R(lf-5 Oldname.*\\Rlf-3 Twice|lf-3 Twice.*\\Rlf-5)");
    }

    @Test
    void saysWhenThereAreNoFiles() throws IOException {
        Files.delete(data.resolve("cncf-membership.csv"));

        assertThat(printed()).contains("There are no membership files in " + data);
    }

    private String printed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new MembershipComparison(data, new PrintStream(bytes, true, StandardCharsets.UTF_8)).print(10);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
