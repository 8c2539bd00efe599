package org.alliancefeed.model.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.alliancefeed.model.event.Events;

@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class NormalNamePropertyTest {

    @Property(tries = 5000)
    void theNormalFormOfANormalFormIsItself(@ForAll("names") String name) {
        String normal = NormalName.of(name);

        assertThat(NormalName.of(normal)).isEqualTo(normal);
    }

    @Property
    void theNormalFormOfAnyTextIsItsOwn(@ForAll("texts") String text) {
        String normal = NormalName.of(text);

        assertThat(NormalName.of(normal)).isEqualTo(normal);
    }

    @Property(tries = 5000)
    void aNameInCapitalsIsTheSameName(@ForAll("names") String name) {
        assertThat(NormalName.of(name.toUpperCase(Locale.ROOT))).isEqualTo(NormalName.of(name));
    }

    @Property
    void everyKeyIsANormalForm(@ForAll("names") String name) {
        assertThat(NormalName.keysOf(name)).doesNotContain("").allSatisfy(key -> assertThat(NormalName.of(key))
                .isEqualTo(key));
    }

    @Property
    void everySpellingOfANameIsOneProvisionalOrganization(@ForAll("names") String name) {
        assertThat(ProvisionalId.of(NormalName.of(name))).isEqualTo(ProvisionalId.of(name));
    }

    /** Names put together of what normalizing takes apart. */
    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> parts = Arbitraries.of(
                "the",
                "The",
                "THE",
                "Co",
                "Co.",
                "Ltd",
                "Ltd.",
                "Limited",
                "Company",
                "Inc",
                "GmbH",
                "KG",
                "&",
                "+",
                "S",
                "A",
                "S.A.",
                "A/S",
                "Z",
                "O.O.",
                "Sp",
                "有限公司",
                "股份",
                "集团",
                "株式会社",
                "주식회사",
                "Huawei",
                "华为",
                "(AII)",
                "（ＡＩＩ）",
                "(",
                ")",
                "ß",
                "ẞ",
                "ς",
                "Σ",
                "İ",
                "ı",
                "ﬁ",
                "é",
                "e\u0301",
                "\u0301",
                "ǅ",
                "ŉ",
                "'",
                "’",
                "´",
                "`",
                ".",
                "…",
                "㈱",
                "①",
                "½",
                "Ⅷ",
                "ＡＢ",
                "ｶﾞ",
                "가",
                "\u1112\u1161",
                "🚀",
                "-");
        return Combinators.combine(parts, Arbitraries.of("", " ", "", " ", "\u00a0", ", "))
                .as(String::concat)
                .list()
                .ofMinSize(1)
                .ofMaxSize(7)
                .map(list -> String.join("", list));
    }

    @Provide
    Arbitrary<String> texts() {
        return Events.texts();
    }
}
