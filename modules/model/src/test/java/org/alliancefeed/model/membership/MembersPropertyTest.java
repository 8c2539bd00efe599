package org.alliancefeed.model.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.alliancefeed.model.activity.Activity;
import org.alliancefeed.model.activity.Reports;
import org.alliancefeed.model.event.Membership.Change;
import org.jspecify.annotations.Nullable;

@PropertyDefaults(tries = 500, edgeCases = EdgeCasesMode.NONE)
class MembersPropertyTest {

    private static final List<String> NAMES = List.of("Huawei", "Foxconn", "Acme");

    record Said(
            String member,
            String change,
            String when,
            @Nullable String level) {

        Activity activity(int number) {
            return Reports.fold(
                    "{kind: membership, id: a-%d, when: '%s', membership: {alliance: AII, member: %s, change: %s%s}}"
                            .formatted(number, when, member, change, level == null ? "" : ", level: " + level));
        }
    }

    @Property
    void theOrderInWhichActivitiesAreGivenMakesNoDifference(
            @ForAll("histories") List<Activity> history, @ForAll("days") LocalDate day, @ForAll Random random) {
        List<Activity> shuffled = new ArrayList<>(history);
        Collections.shuffle(shuffled, random);

        assertThat(Members.of(shuffled, "aii", day)).isEqualTo(Members.of(history, "aii", day));
        assertThat(Members.of(shuffled, "aii", null)).isEqualTo(Members.of(history, "aii", null));
    }

    @Property
    void ofAllThatIsKnownOnlyTheOrderLeavesDoubt(@ForAll("histories") List<Activity> history) {
        Members members = Members.of(history, "aii", null);

        assertThat(members.all())
                .allMatch(member -> member.certain()
                        == outcomes(history, member.organization().id(), null).equals(Set.of(true)));
        assertThat(members.all().size() + members.left())
                .isEqualTo(changed(history).size());
    }

    @Property
    void whoIsAMemberHoweverVagueDatesFellIsOneForCertain(
            @ForAll("histories") List<Activity> history, @ForAll("days") LocalDate day) {
        Map<String, Member> members = Members.of(history, "aii", day).all().stream()
                .collect(Collectors.toMap(one -> one.organization().id(), Function.identity()));

        for (String id : changed(history)) {
            Set<Boolean> outcomes = outcomes(history, id, day);
            Member member = members.get(id);
            assertThat(member != null).isEqualTo(outcomes.contains(true));
            if (member != null && member.certain()) {
                assertThat(outcomes).containsExactly(true);
            }
        }
    }

    @Property
    void aLaterDayForgetsNobodyWhoHadNotLeft(
            @ForAll("histories") List<Activity> history, @ForAll("days") LocalDate day) {
        Members then = Members.of(history, "aii", day);
        Members later = Members.of(history, "aii", day.plusYears(1));

        assertThat(later.all().size() + later.left())
                .isGreaterThanOrEqualTo(then.all().size() + then.left());
    }

    private static Set<String> changed(List<Activity> history) {
        return history.stream()
                .flatMap(one -> MemberChange.of(one, "aii"))
                .map(change -> change.organization().id())
                .collect(Collectors.toSet());
    }

    /** Whether it is a member, for each change that may have been the last by the day, on each day that this may have been. */
    private static Set<Boolean> outcomes(List<Activity> history, String id, @Nullable LocalDate day) {
        LocalDate end = day == null ? LocalDate.MAX : day;
        List<MemberChange> changes = history.stream()
                .flatMap(one -> MemberChange.of(one, "aii"))
                .filter(change -> change.organization().id().equals(id))
                .toList();
        Set<Boolean> outcomes = new HashSet<>();
        if (changes.stream().allMatch(change -> latest(change).isAfter(end))) {
            outcomes.add(false);
        }
        List<LocalDate> days = Stream.concat(
                        Stream.of(end), changes.stream().flatMap(change -> Stream.of(earliest(change), latest(change))))
                .filter(one -> !one.isAfter(end))
                .toList();
        for (MemberChange last : changes) {
            for (LocalDate on : days) {
                boolean isPossible = !on.isBefore(earliest(last))
                        && !on.isAfter(latest(last))
                        && changes.stream()
                                .allMatch(other -> !earliest(other).isAfter(on)
                                        || latest(other).isAfter(end));
                if (isPossible) {
                    outcomes.add(last.change() != Change.LEFT);
                }
            }
        }
        return outcomes;
    }

    private static LocalDate earliest(MemberChange change) {
        return Objects.requireNonNullElse(change.when().earliest(), LocalDate.MIN);
    }

    private static LocalDate latest(MemberChange change) {
        return Objects.requireNonNullElse(change.when().latest(), LocalDate.MAX);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.of("2017-06-15", "2018-01-01", "2019-12-31", "2020-06-30")
                .map(LocalDate::parse);
    }

    @Provide
    Arbitrary<List<Activity>> histories() {
        Arbitrary<Said> said = Combinators.combine(
                        Arbitraries.of(NAMES),
                        Arbitraries.of("joined", "left", "left", "upgraded", "suspended", "restored"),
                        Arbitraries.of(
                                "2017-01-01",
                                "2017",
                                "2017-06",
                                "2018",
                                "2019",
                                "2020",
                                "2016/2018",
                                "XXXX",
                                "[..2018]"),
                        Arbitraries.of("Gold", "Silver", ""))
                .as((member, change, when, level) -> new Said(member, change, when, level.isEmpty() ? null : level));
        return said.list().ofMaxSize(10).map(MembersPropertyTest::numbered);
    }

    private static List<Activity> numbered(List<Said> said) {
        List<Activity> activities = new ArrayList<>();
        for (Said one : said) {
            activities.add(Objects.requireNonNull(one.activity(activities.size())));
        }
        return activities;
    }
}
