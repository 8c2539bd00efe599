package org.alliancefeed.model.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingsTest {

    private static NameForm form(String name) {
        return NameForm.all(name).getFirst();
    }

    @Property(tries = 2_000)
    void whatIsFoundIsWhatComparingAllFinds(@ForAll("names") Set<String> names, @ForAll("name") String name) {
        Spellings<String> spellings = new Spellings<>(SpellingsTest::form);
        names.forEach(spellings::add);

        assertThat(spellings.near(form(name)))
                .isEqualTo(names.stream()
                        .filter(one -> form(one).joined().length() >= 5
                                && form(name).joined().length() >= 5)
                        .filter(one -> Spellings.areNear(form(name), form(one)))
                        .collect(Collectors.toSet()));
    }

    @Provide
    Arbitrary<Set<String>> names() {
        return name().set().ofMaxSize(30);
    }

    @Provide
    Arbitrary<String> name() {
        return Arbitraries.strings()
                .withChars("ab")
                .ofMinLength(1)
                .ofMaxLength(5)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(words -> String.join(" ", words))
                .filter(name -> !List.of("a", "").contains(NormalName.of(name)));
    }

    @ParameterizedTest
    @CsvSource({
        "Huawei, Huwaei, true",
        "Siemens, Simens, true",
        "Nokia, Nokai, false",
        "Nokia, Nokja, true",
        "ITU, ITO, false",
        "Bank of China, Bank of Chile, false",
        "Bank of China, Bank of Chima, true",
        "ETSI, ETSA, false",
        "Work Group 5, Work Group 6, false",
        "上海汽车集团公司, 上海汽车集团公同, false",
    })
    void shortNamesDifferInNoneLongerOnesInOneOrTwoLetters(String one, String other, boolean near) {
        assertThat(Spellings.areNear(form(one), form(other))).isEqualTo(near);
        assertThat(Spellings.areNear(form(other), form(one))).isEqualTo(near);
    }
}
