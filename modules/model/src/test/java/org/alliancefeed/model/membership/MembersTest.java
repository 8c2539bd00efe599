package org.alliancefeed.model.membership;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.alliancefeed.model.activity.Activity;
import org.alliancefeed.model.activity.Reports;
import org.alliancefeed.model.date.Edtf;
import org.alliancefeed.model.json.RecordWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MembersTest {

    private static Activity activity(String yaml) {
        return Reports.fold(yaml);
    }

    /** A change of Huawei's membership in the AII: its date and what it is, such as {@code 2016 joined Silver}. */
    private static Activity change(String text) {
        String[] words = text.strip().split(" ");
        String level = words.length > 2 ? ", level: " + words[2] : "";
        return activity(
                "{kind: membership, id: '%s', when: '%s', membership: {alliance: AII, member: Huawei, change: %s%s}}"
                        .formatted(words[1] + "-" + words[0], words[0], words[1], level));
    }

    private static List<Activity> changes(String texts) {
        return Arrays.stream(texts.split(";", -1)).map(MembersTest::change).toList();
    }

    private static Members members(List<Activity> activities, String on) {
        return Members.of(
                activities, "aii", on.isEmpty() ? null : Edtf.parse(on).latest());
    }

    /** Its level, standing, since when, and whether that is certain. */
    private static String huawei(String changes, String on) {
        Members members = members(changes(changes), on);
        return members.all().isEmpty()
                ? members.left() + " left"
                : members.all().stream()
                        .map(one -> Stream.of(
                                        one.level(),
                                        one.standing() == null
                                                ? null
                                                : one.standing().text(),
                                        "since",
                                        one.since(),
                                        one.certain() ? null : "perhaps")
                                .filter(word -> word != null)
                                .map(Object::toString)
                                .reduce((words, word) -> words + " " + word)
                                .orElse(""))
                        .toList()
                        .getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "2016-02-01 joined, since 2016-02-01",
        "2016 joined Silver; 2019 upgraded Gold, Gold since 2016",
        "2016 joined Gold; 2019 downgraded Silver, Silver since 2016",
        // to which level, nobody says
        "2016 joined Silver; 2019 upgraded, since 2016",
        "2016 joined Silver; 2019-05 suspended, Silver suspended since 2016",
        "2016 joined; 2019-05 restricted, restricted since 2016",
        "2016 joined; 2019-05 suspended; 2019-08 upgraded Gold, Gold suspended since 2016",
        "2016 joined Silver; 2019-05-22 suspended; 2019-06-02 restored, Silver since 2016",
        "2016 joined; 2018 left, 1 left",
        "2016 joined Silver; 2018 left; 2020 joined, since 2020",
        // the first that is known of it
        "2017 upgraded Gold, Gold since 2017",
        "2017 restored, since 2017",
        "2017 left, 1 left",
    })
    void aMembershipIsWhatItsChangesMakeOfIt(String changes, String expected) {
        assertThat(huawei(changes, "")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2016-02-01 joined, 2016-01-31, 0 left",
        "2016-02-01 joined, 2016-02-01, since 2016-02-01",
        // as of the end of a month or a year
        "2016-02-01 joined, 2016-02, since 2016-02-01",
        "2016-02-01 joined, 2016, since 2016-02-01",
        "2016-02-01 joined; 2018-03-01 left, 2018-02, since 2016-02-01",
        "2016-02-01 joined; 2018-03-01 left, 2018-03-01, 1 left",
        "2016-02-01 joined Silver; 2018-03-01 upgraded Gold, 2018-02, Silver since 2016-02-01",
    })
    void whatComesLaterIsNotYet(String changes, String on, String expected) {
        assertThat(huawei(changes, on)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2016 joined, 2016-06-01, since 2016 perhaps",
        "2016 joined, 2016-12-31, since 2016",
        "2016 joined, 2015-12-31, 0 left",
        "XXXX joined, 2022, since XXXX perhaps",
        "[..2019] joined, 2018, since [..2019] perhaps",
        "2016 joined Silver; 2022 left, 2022-06-01, Silver since 2016 perhaps",
        "2016 joined Silver; 2022 left, 2022, 1 left",
        "2016 joined Silver; XXXX left, 2022, Silver since 2016 perhaps",
        "2016 joined Silver; 2022 upgraded Gold, 2022-06-01, Silver since 2016 perhaps",
        // whenever it left, it came back
        "2016 joined; 2018/2019 left; 2020 joined, 2022, since 2020",
        // or came back before
        "2016 joined; 2018/2030 left; 2020 joined, 2022, since 2016 perhaps",
        "2018 left; 2022 joined, 2022-06-01, since 2022 perhaps",
        // nobody says that it was one
        "2022 left, 2022-06-01, 0 left",
    })
    void aVagueDateThatMayLieOnEitherSideLeavesItOpen(String changes, String on, String expected) {
        assertThat(huawei(changes, on)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2021 left; 2021-06 joined, 2022, since 2021-06 perhaps",
        "2021 joined; 2021-06 left, 2022, since 2021 perhaps",
        "2021-06-01 joined; 2021-06-01 left, 2022, since 2021-06-01 perhaps",
        "2018 left; XXXX joined, '', since XXXX perhaps",
        "2016 joined; XXXX left, '', since 2016 perhaps",
        "2016 joined Silver; 2018 left; 2018-05 upgraded Gold, '', Gold since 2018-05 perhaps",
        // one of them is not as vague
        "2021 left; 2021-06 joined; 2022 restored, 2022, since 2021-06",
        "2021 joined; 2021-06 left; 2022 left, 2022, 1 left",
        "2021-05 left; 2021-06 joined, 2022, since 2021-06",
        "2021-05 joined; 2021-06 left, 2022, 1 left",
        "[..2018] left; 2019 joined, '', since 2019",
    })
    void datesThatOverlapLeaveOpenWhatCameLast(String changes, String on, String expected) {
        assertThat(huawei(changes, on)).isEqualTo(expected);
    }

    @Test
    void foundersAndFirstMembersAreMembersFromTheFoundingOn() {
        Activity founding = activity("""
                kind: formation
                id: founded
                when: 2016-02-01
                formation: {alliance: AII}
                participants:
                  - {organization: Huawei, role: founder}
                  - {organization: Foxconn, role: member}
                  - {organization: AII, role: founder}
                  - {organization: Somebody, role: witness}
                """);

        Members members = members(List.of(founding), "2016");

        assertThat(members.all())
                .extracting(one -> one.organization().id() + " " + one.since() + " " + one.activity())
                .containsExactly("hon-hai 2016-02-01 founded", "huawei 2016-02-01 founded");
    }

    @Test
    void onlyTheAlliancesOwnCounts() {
        Activity founding = activity("""
                kind: formation
                id: founded
                when: '2016'
                formation: {alliance: Shenzhen Industrial Internet Union}
                participants: [{organization: AII, role: founder}, {organization: Huawei, role: member}]
                """);
        Activity end = activity("""
                kind: formation
                id: ended
                when: '2019'
                formation: {alliance: AII, change: dissolved}
                participants: [{organization: Huawei, role: founder}]
                """);

        assertThat(members(List.of(founding, end), "")).isEqualTo(new Members(List.of(), 0));
    }

    @Test
    void plansAndWhatWasCalledOffMakeNoMembers() {
        for (String status : List.of("planned", "postponed", "cancelled")) {
            Activity joining = activity(
                    "{kind: membership, id: a, when: '2016', status: %s, membership: {alliance: AII, member: Huawei, change: joined}}"
                            .formatted(status));
            assertThat(members(List.of(joining), "")).as(status).isEqualTo(new Members(List.of(), 0));
        }
    }

    @Test
    void theActivityIsTheOneThatItRestsOn() {
        List<Activity> changes = changes("2016 joined; 2018 suspended; 2022 left");

        assertThat(members(changes, "").all()).isEmpty();
        assertThat(members(changes, "2022-06").all())
                .singleElement()
                .extracting(Member::activity)
                .isEqualTo("suspended-2018");
        assertThat(members(changes, "2017").all())
                .singleElement()
                .extracting(Member::activity)
                .isEqualTo("joined-2016");
    }

    @Test
    void membersComeByName() {
        Members members = members(
                List.of(
                        activity(
                                "{kind: membership, id: zeta, membership: {alliance: AII, member: Zeta, change: joined}}"),
                        activity(
                                "{kind: membership, id: acme, membership: {alliance: AII, member: Acme, change: joined}}"),
                        activity(
                                "{kind: membership, id: huawei, membership: {alliance: AII, member: Huawei, change: joined}}")),
                "");

        assertThat(members.all())
                .extracting(one -> one.organization().name())
                .containsExactly("Acme", "Huawei Technologies Co., Ltd.", "Zeta");
    }

    @Test
    void aMemberIsShownWithWhatIsKnownOfIt() {
        Member member = requireNonNull(members(changes("2016-02-01 joined Silver; 2018 suspended"), "")
                .all()
                .getFirst());

        assertThat(RecordWriter.write(member).toString()).isEqualTo("""
                {"organization":{"id":"huawei","name":"Huawei Technologies Co., Ltd."},"since":"2016-02-01",\
                "level":"Silver","standing":"suspended","certain":true,"activity":"suspended-2018"}""");
    }
}
