package org.alliancefeed.model.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryTest {

    @Test
    void anOrganizationThatWasNotMergedStandsForItself() {
        assertThat(current("[{id: a, names: [{text: A}]}]", "a")).isEqualTo("a");
    }

    @Test
    void nobodyStandsForAnIdThatNoEntryHas() {
        assertThat(InMemoryDirectory.of("[{id: a, names: [{text: A}]}]").current("b"))
                .isNull();
    }

    @Test
    void mergesAreFollowedToTheirEnd() {
        String entries = "[{id: a, mergedInto: b}, {id: b, mergedInto: c}, {id: c, names: [{text: C}]}]";

        assertThat(current(entries, "a")).isEqualTo("c");
        assertThat(current(entries, "b")).isEqualTo("c");
        assertThat(current(entries, "c")).isEqualTo("c");
    }

    @Test
    void anOrganizationThatWasMergedIntoAnUnknownOneStandsForItself() {
        String entries = "[{id: a, mergedInto: b}, {id: b, mergedInto: gone}]";

        assertThat(current(entries, "a")).isEqualTo("b");
        assertThat(current(entries, "b")).isEqualTo("b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"b", "c", "d"})
    void organizationsMergedInACircleAreOneWhereverItIsEntered(String id) {
        String circle = "[{id: c, mergedInto: d}, {id: d, mergedInto: b}, {id: b, mergedInto: c}]";

        assertThat(current(circle, id)).isEqualTo("b");
    }

    @Test
    void anOrganizationMergedIntoACircleIsWhatTheCircleIs() {
        String entries = "[{id: a, mergedInto: d}, {id: d, mergedInto: c}, {id: c, mergedInto: d}]";

        assertThat(current(entries, "a")).isEqualTo(current(entries, "d")).isEqualTo("c");
    }

    @Test
    void anOrganizationMergedIntoItselfStandsForItself() {
        assertThat(current("[{id: a, mergedInto: a}]", "a")).isEqualTo("a");
    }

    private static String current(String entries, String id) {
        return Objects.requireNonNull(InMemoryDirectory.of(entries).current(id)).id();
    }
}
