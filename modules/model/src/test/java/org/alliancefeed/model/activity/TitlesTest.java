package org.alliancefeed.model.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.Events;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class TitlesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {kind: meeting, meeting: {series: plenary, ordinal: 18}}                                  | plenary, no. 18
            {kind: meeting, meeting: {series: plenary}}                                               | plenary
            {kind: meeting, meeting: {ordinal: 18}}                                                   | Meeting, no. 18
            {kind: meeting}                                                                           | Meeting
            {kind: declaration, declaration: {documentTitle: Charter}}                                | Charter
            {kind: declaration, participants: [{organization: Huawei, role: signatory}, {organization: AII, role: signatory}, {organization: Foxconn, role: witness}]} | Declaration of Huawei Technologies Co., Ltd., Industrial Internet Industry Alliance
            {kind: formation, formation: {alliance: AII}}                                             | Industrial Internet Industry Alliance formed
            {kind: formation, formation: {alliance: Student Team, change: dissolved}}                 | Student Team dissolved
            {kind: membership, membership: {alliance: AII, member: Foxconn, change: joined}}          | Hon Hai Precision Industry joined: Industrial Internet Industry Alliance
            {kind: membership, membership: {alliance: AII, member: Huawei, change: upgraded, level: vice-chair}} | Huawei Technologies Co., Ltd. upgraded: Industrial Internet Industry Alliance (vice-chair)
            {kind: appointment, appointment: {person: Hu Jianbo, position: secretary general, organization: AII}} | Hu Jianbo appointed: secretary general, Industrial Internet Industry Alliance
            {kind: appointment, appointment: {person: Hu Jianbo, organization: AII, change: left}}    | Hu Jianbo left: position, Industrial Internet Industry Alliance
            {kind: publication, publication: {documentTitle: Standard System, version: '3.0'}}        | Standard System 3.0
            {kind: publication}                                                                       | Publication
            {kind: statement, statement: {speaker: Wang Lixin}}                                       | Statement by Wang Lixin
            {kind: statement, participants: [{organization: AII}, {organization: Foxconn, role: speaker}]} | Statement by Hon Hai Precision Industry
            {kind: statement, participants: [{organization: AII}]}                                    | Statement by Industrial Internet Industry Alliance
            """)
    void aKindSaysOfItselfWhatItIs(String yaml, String title) {
        String somebody = yaml.contains("participants")
                ? yaml
                : yaml.replaceFirst("}$", ", participants: [{organization: Somebody}]}");

        assertThat(Reports.fold(somebody).title()).isEqualTo(title);
    }

    @Property
    void everyActivityHasATitle(@ForAll("events") Event event) {
        assertThat(Folding.fold(List.of(Reports.resolve(event))).title()).isNotBlank();
    }

    @Provide
    Arbitrary<Event> events() {
        return Events.any();
    }
}
