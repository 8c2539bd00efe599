package org.alliancefeed.model.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class BelongingTest {

    @Test
    void whoeverBelongsWithNobodyIsTheRoot() {
        assertThat(of(Map.of()).root("a")).isEqualTo("a");
    }

    @Test
    void whatEachBelongsWithIsFollowedToTheEnd() {
        Belonging chain = of(Map.of("a", "b", "b", "c"));

        assertThat(chain.root("a")).isEqualTo("c");
        assertThat(chain.root("b")).isEqualTo("c");
        assertThat(chain.root("c")).isEqualTo("c");
    }

    @Test
    void theRootOfACircleIsItsLeastWhereverItIsEntered() {
        Belonging circle = of(Map.of("a", "d", "d", "c", "c", "b", "b", "d"));

        for (String id : new String[] {"a", "b", "c", "d"}) {
            assertThat(circle.root(id)).isEqualTo("b");
        }
    }

    @Property
    void allThatBelongTogetherHaveOneRootThatIsItsOwn(@ForAll("links") Map<String, String> links) {
        Belonging belonging = of(links);

        links.forEach((one, other) -> assertThat(belonging.root(one)).isEqualTo(belonging.root(other)));
        links.keySet()
                .forEach(id -> assertThat(belonging.root(belonging.root(id))).isEqualTo(belonging.root(id)));
    }

    @Provide
    Arbitrary<Map<String, String>> links() {
        Arbitrary<String> ids = Arbitraries.of("a", "b", "c", "d", "e", "f");
        return Arbitraries.maps(ids, ids);
    }

    private static Belonging of(Map<String, String> links) {
        return links::get;
    }
}
