package org.alliancefeed.model.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryTest {

    private static final List<String> IDS = List.of("a", "b", "c", "d", "e");

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

    @Test
    void aMergeOfTwoThatAreJudgedDifferentIsNotFollowed() {
        InMemoryDirectory directory =
                directory("[{id: a, mergedInto: b}, {id: b}]").andDifferent("b", "a");

        assertThat(current(directory, "a")).isEqualTo("a");
        assertThat(current(directory, "b")).isEqualTo("b");
    }

    @Test
    void whoeverWasMergedIntoOneOfTheTwoStaysWithThatOne() {
        InMemoryDirectory directory = directory("[{id: x, mergedInto: a}, {id: a, mergedInto: b}, {id: b}]")
                .andDifferent("a", "b");

        assertThat(current(directory, "x")).isEqualTo("a");
    }

    @Test
    void whoeverIsNotTheEndOfTheChainIsNoneOfThoseThatAreTheEnd() {
        InMemoryDirectory directory = directory("[{id: a, mergedInto: b}, {id: b, mergedInto: c}, {id: c}]")
                .andDifferent("a", "c");

        assertThat(current(directory, "a")).isEqualTo("a");
        assertThat(current(directory, "b")).isEqualTo("c");
    }

    @Test
    void aJudgementOfTwoThatWereBothMergedIntoAThirdChangesNothing() {
        InMemoryDirectory directory = directory("[{id: a, mergedInto: c}, {id: b, mergedInto: c}, {id: c}]")
                .andDifferent("a", "b");

        assertThat(current(directory, "a")).isEqualTo("c");
        assertThat(current(directory, "b")).isEqualTo("c");
    }

    @Test
    void aCircleThatAJudgementBreaksIsTwoOrganizations() {
        InMemoryDirectory directory = directory(
                        "[{id: a, mergedInto: b}, {id: b, mergedInto: c}, {id: c, mergedInto: a}]")
                .andDifferent("a", "c");

        assertThat(current(directory, "a")).isEqualTo("a");
        assertThat(current(directory, "b")).isEqualTo("c");
        assertThat(current(directory, "c")).isEqualTo("c");
    }

    @Property(tries = 2000)
    void whoeverStandsForAnotherStandsForItselfAndIsNotJudgedDifferent(
            @ForAll("merges") List<String> merges, @ForAll("pairs") List<List<String>> pairs) {
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < IDS.size(); i++) {
            entries.add("{id: " + IDS.get(i) + ", mergedInto: " + merges.get(i) + "}");
        }
        InMemoryDirectory directory = directory(entries.toString());
        pairs.stream()
                .filter(pair -> !pair.getFirst().equals(pair.getLast()))
                .forEach(pair -> directory.andDifferent(pair.getFirst(), pair.getLast()));

        for (String id : IDS) {
            String stands = current(directory, id);
            assertThat(current(directory, stands)).isEqualTo(stands);
            if (!stands.equals(id)) {
                assertThat(directory.areDifferent(id, stands)).isFalse();
            }
        }
    }

    @Provide
    Arbitrary<List<String>> merges() {
        return Arbitraries.of("null", "a", "b", "c", "d", "e").list().ofSize(IDS.size());
    }

    @Provide
    Arbitrary<List<List<String>>> pairs() {
        return Arbitraries.of(IDS).list().ofSize(2).list().ofMaxSize(4);
    }

    private static InMemoryDirectory directory(String entries) {
        return InMemoryDirectory.of(entries);
    }

    private static String current(InMemoryDirectory directory, String id) {
        return Objects.requireNonNull(directory.current(id)).id();
    }

    private static String current(String entries, String id) {
        return current(directory(entries), id);
    }
}
