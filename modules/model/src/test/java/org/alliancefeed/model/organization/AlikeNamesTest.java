package org.alliancefeed.model.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlikeNamesTest {

    private static final List<Organization> ENTRIES = InMemoryDirectory.entries("""
            - id: huawei
              names: [{text: Huawei}, {text: 华为技术有限公司}]
            - id: hon-hai
              names: [{text: Hon Hai Precision Industry}, {text: Foxconn, type: alias}]
            - id: aii
              names: [{text: Industrial Internet Industry Alliance}, {text: Alliance of Industrial Internet, type: alias}]
            - id: etsi
              names: [{text: ETSI, type: acronym}]
            - id: 5gaa
              names: [{text: 5GAA}]
            - id: china-unicom
              names: [{text: China Unicom}, {text: 中国联通}]
            - id: china-telecom
              names: [{text: China Telecom}, {text: 中国电信}]
            - id: iso-jtc-1
              names: [{text: ISO IEC JTC 1}]
            """);

    private static final AlikeNames NAMES = new AlikeNames(ENTRIES);

    private static List<String> alike(String name) {
        return NAMES.to(name).stream()
                .map(one -> one.organizationId() + " " + one.why().text())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Huawei Technologies Co.                        | huawei contains",
                "华为                                            | huawei contains",
                "深圳华为技术                                     | huawei contains",
                "Huwaei                                         | huawei spelling",
                "Hua Wei                                        | huawei spelling",
                "Fox-conn                                       | hon-hai spelling",
                "Foxcon Ltd.                                    | hon-hai spelling",
                "Industrial Internet Alliance                   | aii same-words",
                "the Alliance for the Industrial Internet       | aii same-words",
                "AII                                            | aii abbreviation",
                "IIIA                                           | aii abbreviation",
                "European Telecommunications Standards Institute | etsi abbreviation",
                "5G Automotive Association (5GAA)               | 5gaa same-words",
                "ETSI Working Group                             | etsi contains",
                "Precision Industry, Hon Hai                    | hon-hai same-words",
            })
    void a_name_is_like_one_of_the_directory(String name, String expected) {
        assertThat(alike(name)).first().isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Deloitte",
                "ISO IEC JTC 2", // another number is another body
                "ETSA", // short names are alike by chance
                "中国移动",
                "China Mobile",
                "!",
                "",
            })
    void a_name_is_like_none(String name) {
        assertThat(alike(name)).isEmpty();
    }

    @Test
    void the_best_comes_first_and_each_organization_once() {
        List<Organization> entries = InMemoryDirectory.entries("""
                - id: c
                  names: [{text: Acme Robotics Institute of Europe}, {text: Acme Robotics Institute, type: former}]
                - id: b
                  names: [{text: Acme Robotic}]
                - id: a
                  names: [{text: Robotics Acme}]
                - id: d
                  names: [{text: Acme}]
                - id: e
                  names: [{text: AR, type: acronym}]
                """);

        assertThat(new AlikeNames(entries).to("Acme Robotics"))
                .containsExactly(
                        new AlikeName("a", "Robotics Acme", Likeness.SAME_WORDS, 0),
                        new AlikeName("e", "AR", Likeness.ABBREVIATION, 0),
                        new AlikeName("b", "Acme Robotic", Likeness.SPELLING, 0),
                        new AlikeName("d", "Acme", Likeness.CONTAINS, 1),
                        new AlikeName("c", "Acme Robotics Institute", Likeness.CONTAINS, 1));
    }

    @Test
    void a_word_that_many_names_have_makes_none_alike() {
        List<Organization> entries = new ArrayList<>(ENTRIES);
        for (int i = 0; i < 30; i++) {
            entries.addAll(
                    InMemoryDirectory.entries("[{id: a%d, names: [{text: Alliance Number %d}]}]".formatted(i, i)));
        }

        assertThat(new AlikeNames(entries).to("Alliance")).isEmpty();
        assertThat(new AlikeNames(entries).to("Alliance Number 7 of Shenzhen"))
                .extracting(AlikeName::organizationId)
                .containsExactly("a7");
    }

    @Test
    void names_in_a_directory_of_thousands_are_found_at_once() {
        List<Organization> entries = new ArrayList<>(ENTRIES);
        for (int i = 0; i < 5_000; i++) {
            entries.addAll(InMemoryDirectory.entries(
                    "[{id: o%d, names: [{text: Industrial Alliance of Town %s}, {text: 工业联盟 %s}]}]"
                            .formatted(i, Integer.toString(i * 7919, 36), i)));
        }
        AlikeNames names = new AlikeNames(entries);

        long start = System.nanoTime();
        for (int i = 0; i < 500; i++) {
            assertThat(names.to("Industrial Alliance of Huawei " + i)).isNotEmpty();
        }

        assertThat(System.nanoTime() - start).as("500 names").isLessThan(20_000_000_000L);
    }
}
