package org.alliancefeed.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RegistryCommandTest {

    @Test
    void theAddressIsReadFromTheLineThatSaysItIsReady() {
        String line = "INFO [io.quarkus.bootstrap.runner.Timing] started in 4.126s. "
                + "Listening on: http://127.0.0.1:42283. Management interface listening on http://127.0.0.1:41913.";

        assertThat(RegistryCommand.addressIn(line)).isEqualTo("http://127.0.0.1:42283");
    }

    @Test
    void anyOtherLineHasNone() {
        assertThat(RegistryCommand.addressIn("Management interface listening on http://127.0.0.1:41913."))
                .isEmpty();
    }
}
