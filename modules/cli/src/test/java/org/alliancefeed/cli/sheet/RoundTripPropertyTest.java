package org.alliancefeed.cli.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.alliancefeed.cli.input.Entries;
import org.alliancefeed.cli.input.Entry;
import org.alliancefeed.model.date.Edtf;
import org.alliancefeed.model.event.Appointment;
import org.alliancefeed.model.event.Claim;
import org.alliancefeed.model.event.Declaration;
import org.alliancefeed.model.event.Details;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.Formation;
import org.alliancefeed.model.event.Kind;
import org.alliancefeed.model.event.Meeting;
import org.alliancefeed.model.event.Membership;
import org.alliancefeed.model.event.Participant;
import org.alliancefeed.model.event.Person;
import org.alliancefeed.model.event.Place;
import org.alliancefeed.model.event.Publication;
import org.alliancefeed.model.event.Role;
import org.alliancefeed.model.event.Source;
import org.alliancefeed.model.event.Statement;
import org.alliancefeed.model.event.Status;
import org.alliancefeed.model.json.EventJson;
import org.alliancefeed.model.json.RecordReader;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Any events that fit into columns are the same when they are read from them, whatever separates and ends the cells. */
class RoundTripPropertyTest {

    @Property(tries = 300)
    void eventsComeBackAsTheyWere(
            @ForAll("events") List<Event> events, @ForAll("separators") char separator, @ForAll boolean windows)
            throws IOException {
        List<Event> read = read(sheet(events, separator, windows ? "\r\n" : "\n"));

        assertThat(read).isEqualTo(events);
    }

    @Provide
    Arbitrary<Character> separators() {
        return Arbitraries.of(',', ';', '\t');
    }

    @Provide
    Arbitrary<List<Event>> events() {
        return Arbitraries.of(Kind.class)
                .flatMap(RoundTripPropertyTest::event)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                // Two rows with one id are refused.
                .map(events -> {
                    List<Event> all = new ArrayList<>();
                    events.forEach(event -> all.add(event.withId("e-" + all.size())));
                    return all;
                });
    }

    private static Arbitrary<Event> event(Kind kind) {
        Arbitrary<List<Participant>> participants = participant()
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(all -> all.stream()
                        // A column for each role has them role by role.
                        .sorted((one, other) -> one.role().compareTo(other.role()))
                        .toList());
        Arbitrary<Event> head = Combinators.combine(
                        Arbitraries.of(1, 2, 17),
                        Arbitraries.of(Status.class),
                        date(),
                        date().injectNull(0.5),
                        text().injectNull(0.3),
                        text().injectNull(0.3),
                        participants,
                        details(kind))
                .as((revision, status, when, effective, title, summary, with, details) -> new Event(
                        "", revision, status, when, null, effective, title, summary, null, List.of(), with, List.of(),
                        List.of(), List.of(), null, List.of(), details));
        return Combinators.combine(
                        head,
                        few(place()),
                        few(source()).map(all -> all.stream().limit(1).toList()),
                        few(claim()),
                        few(item()),
                        item().injectNull(0.5),
                        few(item()))
                .as((event, places, sources, claims, denies, partOf, subjects) -> new Event(
                        "",
                        event.revision(),
                        event.status(),
                        event.when(),
                        event.announced(),
                        event.effective(),
                        event.title(),
                        event.summary(),
                        event.language(),
                        places,
                        event.participants(),
                        sources,
                        claims,
                        denies,
                        partOf,
                        subjects,
                        event.details()));
    }

    private static Arbitrary<Details> details(Kind kind) {
        return switch (kind) {
            case MEETING ->
                Combinators.combine(
                                text().injectNull(0.3),
                                Arbitraries.integers().between(1, 999).injectNull(0.3))
                        .as(Meeting::new);
            case DECLARATION ->
                Combinators.combine(
                                Arbitraries.of(Declaration.Type.class).injectNull(0.2),
                                text().injectNull(0.3),
                                few(item()),
                                text().injectNull(0.5),
                                few(item()),
                                date().injectNull(0.5))
                        .as(Declaration::new);
            case FORMATION ->
                Combinators.combine(item(), Arbitraries.of(Formation.Change.class), item().injectNull(0.5))
                        .as(Formation::new);
            case MEMBERSHIP ->
                Combinators.combine(item(), item(), Arbitraries.of(Membership.Change.class), text().injectNull(0.3))
                        .as(Membership::new);
            case APPOINTMENT ->
                Combinators.combine(
                                text(),
                                text().injectNull(0.3),
                                item(),
                                Arbitraries.of(Appointment.Change.class),
                                text().injectNull(0.5))
                        .as(Appointment::new);
            case PUBLICATION ->
                Combinators.combine(text().injectNull(0.3), text().injectNull(0.3), text().injectNull(0.3), few(item()))
                        .as(Publication::new);
            case STATEMENT ->
                Combinators.combine(text().injectNull(0.3), text().injectNull(0.3))
                        .as(Statement::new);
        };
    }

    /** A text of a cell of its own: no blanks around it, and a line break is one character. */
    private static Arbitrary<String> text() {
        return Arbitraries.oneOf(
                        Arbitraries.strings()
                                .withChars("ab \"',;\t\n@:{}é华")
                                .ofMinLength(1)
                                .ofMaxLength(12),
                        Arbitraries.of(
                                "Huawei Technologies Co., Ltd.", "say \"yes\"", "one\n\n\"two\"", "=1+1", "sep=;"))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /** One text among several of a cell. */
    private static Arbitrary<String> item() {
        return Arbitraries.strings()
                .withChars("ab\"',.é华&()-")
                .ofMinLength(1)
                .ofMaxLength(9)
                .map(text -> "N" + text);
    }

    private static Arbitrary<Edtf> date() {
        return Arbitraries.of("XXXX", "2016", "2021-12-14?", "[..2022]", "{2020,2021-05..}", "2021-12-14/2021-12-16")
                .map(Edtf::parse);
    }

    private static Arbitrary<Participant> participant() {
        Arbitrary<Person> person = Combinators.combine(
                        Arbitraries.of("Hu Jianbo", "Ada"),
                        Arbitraries.of("secretary general, acting", "chair").injectNull(0.5))
                .as(Person::new);
        return Combinators.combine(item(), Arbitraries.of(Role.class), person.injectNull(0.5))
                .as(Participant::new);
    }

    private static Arbitrary<Place> place() {
        return Combinators.combine(item(), Arbitraries.of("CN", "CH").injectNull(0.5))
                .as(Place::new);
    }

    private static Arbitrary<Claim> claim() {
        return Combinators.combine(item(), item()).as((about, value) -> new Claim(about, value + ": " + value));
    }

    private static Arbitrary<Source> source() {
        return Combinators.combine(
                        item(), text().injectNull(0.3), text().injectNull(0.3), date().injectNull(0.3), few(item()))
                .as((id, publisher, quote, published, from) ->
                        new Source(id, publisher, null, null, published, quote, from));
    }

    private static <T> Arbitrary<List<T>> few(Arbitrary<T> items) {
        return items.list().ofMaxSize(3);
    }

    private static String sheet(List<Event> events, char separator, String lineEnd) throws IOException {
        List<Map<String, String>> rows =
                events.stream().map(RoundTripPropertyTest::row).toList();
        Set<String> headings = new LinkedHashSet<>();
        for (Kind kind : Kind.values()) {
            Columns.of(kind).all().forEach(column -> headings.add(column.name()));
        }
        StringBuilder text = new StringBuilder();
        CSVPrinter printer = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setRecordSeparator(lineEnd)
                .get()
                .print(text);
        printer.printRecord(headings);
        for (Map<String, String> row : rows) {
            printer.printRecord(headings.stream().map(name -> row.getOrDefault(name, "")));
        }
        return text.toString();
    }

    /** As a secretary would write it. */
    private static Map<String, String> row(Event event) {
        Map<String, String> row = new LinkedHashMap<>();
        for (Column column : Columns.of(event.kind()).all()) {
            var json = EventJson.write(event).at(column.pointer());
            if (json.isValueNode() && !json.isNull()) {
                row.put(column.name(), json.asText());
            } else if (json.isArray() && json.path(0).isTextual()) {
                json.forEach(item -> add(row, column.name(), item.asText()));
            }
        }
        for (Participant one : event.participants()) {
            add(row, roleColumn(one.role()), participant(one));
        }
        event.places()
                .forEach(place -> add(
                        row, "places", place.country() == null ? place.name() : place.name() + ", " + place.country()));
        event.claims().forEach(claim -> add(row, "claims", claim.about() + ": " + claim.value()));
        return row;
    }

    private static void add(Map<String, String> row, String heading, String item) {
        row.merge(heading, item, (before, next) -> before + "; " + next);
    }

    private static String participant(Participant one) {
        Person person = one.person();
        if (person == null) {
            return one.organization();
        }
        return person.name() + (person.position() == null ? "" : ", " + person.position()) + " @ " + one.organization();
    }

    private static String roleColumn(Role role) {
        return switch (role) {
            case SIGNATORY -> "signatories";
            case WITNESS -> "witnesses";
            case MENTIONED -> "mentioned";
            default -> role.text() + "s";
        };
    }

    private static List<Event> read(String sheet) throws IOException {
        Content content = Content.events();
        List<Event> read = new ArrayList<>();
        try (Entries entries = new SheetEntries(
                new ByteArrayInputStream(sheet.getBytes(StandardCharsets.UTF_8)), content, new PlainLayout(content))) {
            for (Entry entry = entries.next(); entry != null; entry = entries.next()) {
                assertThat(entry).isInstanceOfSatisfying(Entry.Value.class, value -> {
                    RecordReader.Result<Event> result = EventJson.read(value.json());
                    assertThat(value.cells().faults()).isEmpty();
                    assertThat(result.problems()).isEmpty();
                    read.add(result.value());
                });
            }
        }
        return read;
    }
}
