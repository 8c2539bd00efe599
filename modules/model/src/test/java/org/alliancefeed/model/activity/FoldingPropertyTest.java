package org.alliancefeed.model.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.alliancefeed.model.date.Edtf;
import org.alliancefeed.model.event.Claim;
import org.alliancefeed.model.event.Details;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.Events;
import org.alliancefeed.model.event.Kind;
import org.alliancefeed.model.event.Meeting;
import org.alliancefeed.model.event.Participant;
import org.alliancefeed.model.event.Role;
import org.alliancefeed.model.event.Source;
import org.alliancefeed.model.event.Status;
import org.alliancefeed.model.json.RecordWriter;
import org.alliancefeed.model.matching.ResolvedEvent;
import org.jspecify.annotations.Nullable;

@PropertyDefaults(tries = 300, edgeCases = EdgeCasesMode.NONE)
class FoldingPropertyTest {

    @Property
    void anActivityIsAFunctionOfTheSetOfItsReports(@ForAll("reports") List<Event> reports, @ForAll Random random) {
        List<Event> shuffled = new ArrayList<>(reports);
        Collections.shuffle(shuffled, random);

        assertThat(RecordWriter.write(fold(shuffled)).toString())
                .isEqualTo(RecordWriter.write(fold(reports)).toString());
    }

    @Property
    void nothingThatAnybodyReportsIsDropped(@ForAll("reports") List<Event> reports) {
        Activity activity = fold(reports);

        for (Event event : reports) {
            assertThat(activity.sources()).containsAll(event.sources());
            assertThat(activity.places()).containsAll(event.places());
            assertThat(activity.subjects()).containsAll(event.subjects());
            assertThat(activity.denies()).containsAll(event.denies());
            for (Claim claim : event.claims()) {
                assertThat(activity.claims()).contains(new AttributedClaim(claim.about(), claim.value(), event.id()));
            }
            ResolvedEvent resolved = Reports.resolve(event);
            event.everyParticipant().forEach(participant -> assertThat(activity.participants())
                    .anyMatch(one -> one.role() == participant.role()
                            && (participant.person() == null
                                    || participant.person().equals(one.person()))
                            && one.organization()
                                    .id()
                                    .equals(resolved.organization(participant.organization())
                                            .id())));
        }
    }

    @Property
    void everyChosenValueIsOneThatAReportGives(@ForAll("reports") List<Event> reports) {
        Activity activity = fold(reports);

        assertThat(reports).extracting(Event::when).contains(activity.when());
        assertThat(reports).extracting(Event::status).contains(activity.status());
        assertIsSaid(reports, Event::summary, activity.summary());
        assertIsSaid(reports, Event::language, activity.language());
        assertIsSaid(reports, Event::announced, activity.announced());
        assertIsSaid(reports, Event::effective, activity.effective());
        assertIsSaid(reports, Event::partOf, activity.partOf());
        if (reports.stream().anyMatch(event -> event.title() != null)) {
            assertIsSaid(reports, Event::title, activity.title());
        }
        Set<String> given = new TreeSet<>();
        reports.forEach(event -> given.addAll(fields(event.details()).keySet()));
        assertThat(fields(activity.details()).keySet()).isEqualTo(given);
        for (String field : given) {
            assertIsSaid(
                    reports,
                    event -> fields(event.details()).get(field),
                    fields(activity.details()).get(field));
        }
    }

    /** Something that a report says, and nothing only when no report says anything. */
    private static <T> void assertIsSaid(List<Event> reports, Function<Event, @Nullable T> says, @Nullable T chosen) {
        List<T> said = reports.stream().map(says).flatMap(Stream::ofNullable).toList();
        if (chosen == null) {
            assertThat(said).isEmpty();
        } else {
            assertThat(said).contains(chosen);
        }
    }

    private static Map<String, JsonNode> fields(Details details) {
        Map<String, JsonNode> fields = new TreeMap<>();
        RecordWriter.write((Record) details)
                .properties()
                .forEach(field -> fields.put(field.getKey(), field.getValue()));
        return fields;
    }

    @Property
    void independentSourcesAreNeverMoreThanThereAreOriginsToName(@ForAll("reports") List<Event> reports) {
        Set<String> named = new TreeSet<>();
        for (Event event : reports) {
            for (Source source : event.sources()) {
                named.add(source.id());
                named.addAll(source.derivedFrom());
            }
        }
        long withoutSource =
                reports.stream().filter(event -> event.sources().isEmpty()).count();

        assertThat(fold(reports).independentSources()).isBetween(1, named.size() + (int) withoutSource);
    }

    @Property
    void aReportThatOnlyRepeatsAnothersSourceIsNoSecondWitness(@ForAll("reports") List<Event> reports) {
        List<Source> sources = reports.getFirst().sources();
        if (!sources.isEmpty()) {
            List<Event> more = new ArrayList<>(reports);
            more.add(rewriteOf(sources.getFirst().id()));

            assertThat(fold(more).reports()).isEqualTo(reports.size() + 1);
            assertThat(fold(more).independentSources()).isEqualTo(fold(reports).independentSources());
        }
    }

    private static Event rewriteOf(String source) {
        return new Event(
                "rewrite",
                1,
                Status.OCCURRED,
                Edtf.UNKNOWN,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(new Participant("AII", Role.CONVENER, null)),
                List.of(new Source("rewrite", null, null, null, null, null, List.of(source))),
                List.of(),
                List.of(),
                null,
                List.of(),
                new Meeting(null, null));
    }

    private static Activity fold(List<Event> reports) {
        return Folding.fold(reports.stream().map(Reports::resolve).toList());
    }

    /** Events of one kind, each under its own id. */
    @Provide
    Arbitrary<List<Event>> reports() {
        return Arbitraries.of(Kind.class)
                .flatMap(kind -> Events.of(kind).list().ofMinSize(1).ofMaxSize(5))
                .map(events -> {
                    List<Event> distinct = new ArrayList<>();
                    for (Event event : events) {
                        distinct.add(event.withId("event-" + distinct.size()));
                    }
                    return distinct;
                });
    }
}
