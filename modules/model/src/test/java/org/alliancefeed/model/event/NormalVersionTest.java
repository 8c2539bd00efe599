package org.alliancefeed.model.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalVersionTest {

    @ParameterizedTest
    @CsvSource({
        "1, v1.0, true",
        "Version 2.1, 2.1, true",
        "１.0, 1.0.0, true",
        "1.0, 10, false",
        "2.0, 2.1, false",
        "vNext, Next, false",
    })
    void aVersionIsOneHoweverItIsWritten(String one, String other, boolean same) {
        assertThat(NormalVersion.of(one).equals(NormalVersion.of(other))).isEqualTo(same);
    }
}
