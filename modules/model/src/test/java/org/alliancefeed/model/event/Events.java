package org.alliancefeed.model.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.alliancefeed.model.Word;
import org.alliancefeed.model.Yaml;
import org.alliancefeed.model.date.Edtf;
import org.alliancefeed.model.json.EventJson;
import org.alliancefeed.model.json.RecordReader;
import org.jspecify.annotations.Nullable;

/** Events to test with: one written down as YAML, or any event that may be published. */
public final class Events {

    private static final List<String> ODD_TEXTS = List.of(
            "“Industrial Internet” – the ‘connective tissue’",
            "\"quoted\" \\ and / and \t\r\n\b\f\u0000\u001b[2J",
            "华为技术有限公司",
            "鴻海精密工業股份有限公司",
            "cafe\u0301 and caf\u00e9",
            "\u00a0no-break\u00a0spaces\u00a0",
            " spaces around ",
            "👩\u200d🚀🇨🇭",
            "\u202eright to left\u2066",
            "\ufeffmarked\u2028two\u2029lines",
            "\uffff\ud800\udc00\udbff\udfff",
            "null",
            "true",
            "0",
            "~0/~1|*",
            "<script>&amp;");

    private static final List<String> NAMES = List.of(
            "Huawei",
            "Huawei Technologies Co., Ltd.",
            "华为",
            "huawei",
            "AII",
            "Alliance of Industrial Internet",
            "Industrial Internet Industry Alliance (AII)",
            "Shenzhen Industrial Internet Union",
            "Foxconn",
            "Hon Hai");

    private static final List<String> DATES = List.of(
            "XXXX",
            "2016",
            "2021-12",
            "2021-12-14",
            "2021?-12-14",
            "2021-12-14?",
            "XXXX-12-14",
            "2021-12?-14/2021-12?-15",
            "2021-12-14/2021-12-16",
            "[..2022]",
            "{2020,2021-05..}",
            "2021-24~",
            "20XX",
            "../2021",
            "2021-12-14T09:00:00+08:00");

    private Events() {}

    /** Reads an event that must be right. */
    public static Event read(String yaml) {
        RecordReader.Result<Event> read = EventJson.read(Yaml.read(yaml));
        assertThat(read.problems()).isEmpty();
        return Objects.requireNonNull(read.value());
    }

    /** Any event of any kind that may be published, under an id. */
    public static Arbitrary<Event> any() {
        return Arbitraries.of(Kind.class).flatMap(Events::of);
    }

    /** Any event of a kind that may be published, under an id. */
    public static Arbitrary<Event> of(Kind kind) {
        return Combinators.combine(heads(), wordings(), bodies(), details(kind))
                .as((head, wording, body, details) -> new Event(
                        head.id(),
                        head.revision(),
                        head.status(),
                        head.when(),
                        head.announced(),
                        head.effective(),
                        wording.title(),
                        wording.summary(),
                        wording.language(),
                        body.places(),
                        body.participants(),
                        body.sources(),
                        body.claims(),
                        body.denies(),
                        body.partOf(),
                        body.subjects(),
                        details));
    }

    /** The fields that only a kind has. */
    public static Arbitrary<Details> details(Kind kind) {
        return switch (kind) {
            case MEETING ->
                Combinators.combine(maybe(texts()), maybe(Arbitraries.integers().between(1, Integer.MAX_VALUE)))
                        .as(Meeting::new);
            case DECLARATION ->
                Combinators.combine(
                                maybe(words(Declaration.Type.class)),
                                maybe(texts()),
                                few(texts()),
                                maybe(texts()),
                                few(texts()),
                                maybe(dates()))
                        .as(Declaration::new);
            case FORMATION ->
                Combinators.combine(names(), words(Formation.Change.class), maybe(names()))
                        .as(Formation::new);
            case MEMBERSHIP ->
                Combinators.combine(names(), names(), words(Membership.Change.class), maybe(texts()))
                        .as(Membership::new);
            case APPOINTMENT ->
                Combinators.combine(texts(), maybe(texts()), names(), words(Appointment.Change.class), maybe(texts()))
                        .as(Appointment::new);
            case PUBLICATION ->
                Combinators.combine(maybe(texts()), maybe(texts()), maybe(texts()), few(texts()))
                        .as(Publication::new);
            case STATEMENT ->
                Combinators.combine(maybe(texts()), maybe(texts())).as(Statement::new);
        };
    }

    /** Any text that an event may hold: not blank, well-formed, of any script. */
    public static Arbitrary<String> texts() {
        Arbitrary<String> anyText = Arbitraries.integers()
                .between(0, Character.MAX_CODE_POINT)
                .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                .array(int[].class)
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(points -> new String(points, 0, points.length))
                .filter(text -> !text.isBlank());
        Arbitrary<String> plainText =
                Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(12);
        return Arbitraries.oneOf(anyText, plainText, Arbitraries.of(ODD_TEXTS));
    }

    /** What an event may call an organization: well-known names, and any text with a letter in it. */
    public static Arbitrary<String> names() {
        return Arbitraries.oneOf(Arbitraries.of(NAMES), texts().map(text -> "N" + text));
    }

    public static Arbitrary<Edtf> dates() {
        return Arbitraries.of(DATES).map(Edtf::parse);
    }

    public static <W extends Enum<W> & Word> Arbitrary<W> words(Class<W> vocabulary) {
        return Arbitraries.of(vocabulary);
    }

    private record Head(
            String id,
            int revision,
            Status status,
            Edtf when,
            @Nullable Edtf announced,
            @Nullable Edtf effective) {}

    private record Wording(
            @Nullable String title,
            @Nullable String summary,
            @Nullable String language) {}

    private record Body(
            List<Place> places,
            List<Participant> participants,
            List<Source> sources,
            List<Claim> claims,
            List<String> denies,
            @Nullable String partOf,
            List<String> subjects) {}

    private static Arbitrary<Head> heads() {
        return Combinators.combine(
                        ids(),
                        Arbitraries.oneOf(
                                Arbitraries.of(1, 2), Arbitraries.integers().between(1, Integer.MAX_VALUE)),
                        words(Status.class),
                        dates(),
                        maybe(dates()),
                        maybe(dates()))
                .as(Head::new);
    }

    private static Arbitrary<Wording> wordings() {
        return Combinators.combine(maybe(texts()), maybe(texts()), maybe(Arbitraries.of("en", "zh-Hans", "pt-BR")))
                .as(Wording::new);
    }

    private static Arbitrary<Body> bodies() {
        return Combinators.combine(
                        few(places()),
                        participants().list().ofMinSize(1).ofMaxSize(4),
                        few(sources()),
                        few(Combinators.combine(texts(), texts()).as(Claim::new)),
                        few(ids()),
                        maybe(ids()),
                        few(texts()))
                .as(Body::new);
    }

    private static Arbitrary<String> ids() {
        Arbitrary<String> odd = texts().map(text -> text.codePoints()
                .filter(point -> EventRules.isId(Character.toString(point)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
        return Arbitraries.oneOf(
                Arbitraries.of("aii-plenary-18", "urn:uuid:6e8bc430-9c3a-11d9-9669-0800200c9a66", "a|b", "~"),
                odd.filter(EventRules::isId));
    }

    private static Arbitrary<Place> places() {
        return Combinators.combine(texts(), maybe(Arbitraries.of("CN", "TH", "ES")))
                .as(Place::new);
    }

    private static Arbitrary<Participant> participants() {
        Arbitrary<Person> persons = Combinators.combine(texts(), maybe(texts())).as(Person::new);
        return Combinators.combine(names(), words(Role.class), maybe(persons)).as(Participant::new);
    }

    /** Few ids, so that the sources of several events are the same or derive from one another. */
    private static Arbitrary<Source> sources() {
        Arbitrary<String> ids = Arbitraries.oneOf(Arbitraries.of("s1", "s2", "s3", "s4", "s5"), texts());
        return Combinators.combine(
                        ids,
                        maybe(texts()),
                        maybe(Arbitraries.of("https://example.org/a?b=c#d")),
                        maybe(texts()),
                        maybe(dates()),
                        maybe(texts()),
                        few(ids))
                .as(Source::new);
    }

    private static <T> Arbitrary<List<T>> few(Arbitrary<T> items) {
        return items.list().ofMaxSize(3);
    }

    @SuppressWarnings("NullAway") // jqwik does not say that what it generates may be null
    private static <T> Arbitrary<@Nullable T> maybe(Arbitrary<T> values) {
        return values.injectNull(0.3);
    }
}
