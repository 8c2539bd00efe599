package org.alliancefeed.server.feeds;

import static org.alliancefeed.server.Samples.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.w3c.dom.Element;

/** Whatever stands in a title, a summary or a quote, every form can be read and has just that. */
class HostileTextTest {

    @Provide
    Arbitrary<String> text() {
        Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(40);
        Arbitrary<String> bytes =
                Arbitraries.strings().withCharRange('\0', '\u00ff').ofMaxLength(40);
        Arbitrary<String> ends = Arbitraries.strings()
                .withChars("\ud800\udfff\ufffe\uffff\ufeff\u2028\u0085\r\n\t,;:\\\"'<>&=^%")
                .ofMaxLength(20);
        Arbitrary<String> known = Arbitraries.of(
                "]]>",
                "</title><script>alert(1)</script>",
                "&lt;&#0;&#x1;",
                "<!--",
                "a\r\nEND:VEVENT\r\nBEGIN:VEVENT",
                "a\\nb\\,c\\;d",
                "=cmd|' /C calc'!A0",
                "\"; DTSTART:20200101",
                "a,\"b\"\r\nc");
        return Arbitraries.oneOf(any, bytes, ends, known);
    }

    private static FeedPage page(String text) {
        Happening happening = Happening.meeting("a-1", "2021-12-14")
                .called("x" + text + "x")
                .saying("x" + text + "x")
                .by(text, "2021-12-15", text);
        return Happening.page(
                happening.entry(0), Happening.meeting("a-2", "2021").entry(0));
    }

    private static String line(String text) {
        return PlainText.line("x" + text + "x");
    }

    @Property(tries = 500)
    void anAtomFeedHasIt(@ForAll("text") String text) {
        Element feed = Xml.parse(new AtomWriter().write(page(text))).getDocumentElement();

        List<Element> entries = children(feed, "entry");
        assertThat(entries).hasSize(2);
        assertThat(children(entries.getFirst(), "title").getFirst().getTextContent())
                .isEqualTo(line(text));
        String html = children(entries.getFirst(), "content").getFirst().getTextContent();
        Element body = Xml.parse(("<body>" + html + "</body>").getBytes(StandardCharsets.UTF_8))
                .getDocumentElement();
        assertThat(body.getElementsByTagName("p").item(0).getTextContent()).isEqualTo(PlainText.of("x" + text + "x"));
        assertThat(body.getElementsByTagName("script").getLength()).isZero();
    }

    private static List<Element> children(Element parent, String name) {
        var all = parent.getElementsByTagNameNS("http://www.w3.org/2005/Atom", name);
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> (Element) all.item(i))
                .filter(one -> one.getParentNode() == parent)
                .toList();
    }

    @Property(tries = 500)
    void aCalendarHasIt(@ForAll("text") String text) {
        var components = Ical.parse(page(text)).getComponents();

        assertThat(components).hasSize(2);
        assertThat(components.getFirst().getProperty("SUMMARY").orElseThrow().getValue())
                .isEqualTo(line(text));
        assertThat(components.getFirst().getProperty("DTSTART").orElseThrow().getValue())
                .isEqualTo("20211214");
    }

    @Property(tries = 500)
    void aTableHasIt(@ForAll("text") String text) {
        var lines = Csv.parse(new CsvWriter().write(page(text)));

        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst().get("title")).isEqualTo(PlainText.of("x" + text + "x"));
    }

    @Property(tries = 500)
    void theJsonFormsHaveIt(@ForAll("text") String text) {
        byte[] feed = new JsonFeedWriter().write(page(text));
        byte[] stream = new ActivityStreamsWriter().write(page(text));

        assertThat(json(new String(feed, StandardCharsets.UTF_8))
                        .path("items")
                        .path(0)
                        .path("title")
                        .asText())
                .isEqualTo(line(text));
        assertThat(json(new String(stream, StandardCharsets.UTF_8))
                        .path("orderedItems")
                        .path(0)
                        .path("name")
                        .asText())
                .isEqualTo(line(text));
    }

    @Property(tries = 500)
    void noCellIsAFormulaAndItsTextCanBeHadBack(@ForAll("text") String text) {
        String guarded = Cell.guarded(text);
        String plain = PlainText.of(text);

        assertThat(guarded).doesNotMatch("(?s)[=+\\-@\\t\\n].*");
        assertThat(
                        guarded.matches("(?s)'+[=+\\-@\\t\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20].*")
                                ? guarded.substring(1)
                                : guarded)
                .isEqualTo(plain);
    }
}
