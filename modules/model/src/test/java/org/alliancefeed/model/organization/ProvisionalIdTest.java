package org.alliancefeed.model.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.alliancefeed.model.event.EventRules;
import org.alliancefeed.model.event.Events;
import org.junit.jupiter.api.Test;

@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class ProvisionalIdTest {

    @Test
    void itIsTheNormalNameBehindAMark() {
        assertThat(ProvisionalId.of("The Bao’an District Leading Group")).isEqualTo("~baoan-district-leading-group");
        assertThat(ProvisionalId.of("工业互联网 产业联盟")).isEqualTo("~工业互联网-产业联盟");
    }

    @Test
    void aLongNameIsShortenedToADigestThatTellsItFromOthers() {
        String name = "联盟".repeat(200);

        assertThat(ProvisionalId.of(name)).matches("~name-[0-9a-f-]{36}").isEqualTo(ProvisionalId.of(name));
        assertThat(ProvisionalId.of(name + "二")).isNotEqualTo(ProvisionalId.of(name));
    }

    @Property
    void itIsShortAndNoIdThatTheDirectoryCouldHave(@ForAll("names") String name) {
        String id = ProvisionalId.of(name);

        assertThat(ProvisionalId.is(id)).isTrue();
        assertThat(Organization.isId(id)).isFalse();
        assertThat(id.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(161);
        assertThat(id).matches(EventRules::isId);
    }

    @Provide
    Arbitrary<String> names() {
        return Events.names();
    }
}
