package org.alliancefeed.server.feeds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancefeed.model.activity.Activity;
import org.alliancefeed.model.activity.TimelineRow;
import org.alliancefeed.model.event.Place;
import org.alliancefeed.model.event.Source;
import org.jdom2.Element;
import org.jdom2.output.Format;
import org.jdom2.output.LineSeparator;
import org.jdom2.output.XMLOutputter;

/** An activity in words, for people: what happened, when, where, who, and who says so. */
final class Prose {

    private final FeedEntry entry;

    private Prose(FeedEntry entry) {
        this.entry = entry;
    }

    /** As plain text, a line for each thing. */
    static String text(FeedEntry entry) {
        Prose prose = new Prose(entry);
        Stream<String> sources = entry.sources().stream().map(Prose::sourceLine);
        return Stream.concat(prose.lines().stream(), sources).collect(Collectors.joining("\n"));
    }

    /** As a fragment of HTML, in which the sources are links. */
    static String html(FeedEntry entry) {
        List<Element> elements = new ArrayList<>();
        new Prose(entry).lines().forEach(line -> elements.add(new Element("p").setText(line)));
        if (!entry.sources().isEmpty()) {
            Element list = new Element("ul");
            entry.sources().forEach(source -> list.addContent(item(source)));
            elements.add(list);
        }
        XMLOutputter html = new XMLOutputter(Format.getRawFormat().setLineSeparator(LineSeparator.NONE));
        return elements.stream().map(html::outputString).collect(Collectors.joining());
    }

    /** Where it was; empty when no source says. */
    static String places(FeedEntry entry) {
        return places(entry.places());
    }

    static String places(List<Place> places) {
        return places.stream().map(Prose::place).collect(Collectors.joining("; "));
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        Activity activity = entry.activity();
        if (activity != null && activity.summary() != null) {
            lines.add(PlainText.of(activity.summary()));
        }
        lines.add("When: " + when());
        lines.add("Status: " + entry.row().status().text());
        String places = places(entry);
        if (!places.isEmpty()) {
            lines.add("Where: " + places);
        }
        lines.add("Who: " + who());
        lines.add("Reports: " + entry.row().reports() + ", independent sources: "
                + entry.row().independentSources());
        return lines;
    }

    private String when() {
        String text = entry.row().when().text();
        if (entry.row().when().isUnknown()) {
            return "unknown";
        }
        return entry.row().when().isQualified() ? text + " (not certain)" : text;
    }

    private String who() {
        Map<String, StringJoiner> roles = new LinkedHashMap<>();
        for (TimelineRow.Seat seat : entry.row().participants()) {
            roles.computeIfAbsent(
                            PlainText.line(seat.organization().name()), ignored -> new StringJoiner(", ", " (", ")"))
                    .add(seat.role().text());
        }
        return roles.entrySet().stream()
                .map(one -> one.getKey() + one.getValue())
                .collect(Collectors.joining("; "));
    }

    static String place(Place place) {
        return PlainText.line(place.country() == null ? place.name() : place.name() + ", " + place.country());
    }

    private static Element item(Source source) {
        Element item = new Element("li");
        if (source.url() != null && UrlText.isLink(source.url())) {
            item.addContent(new Element("a").setAttribute("href", source.url()).setText(name(source)));
        } else {
            item.addContent(name(source));
        }
        if (source.quote() != null) {
            item.addContent(new Element("blockquote").setText(PlainText.of(source.quote())));
        }
        return item;
    }

    private static String sourceLine(Source source) {
        return Stream.of("Source: " + name(source), source.url(), source.quote())
                .filter(Objects::nonNull)
                .map(PlainText::line)
                .collect(Collectors.joining(" | "));
    }

    private static String name(Source source) {
        String name = Stream.of(source.publisher(), source.title())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(": "));
        String known = name.isEmpty() ? source.id() : name;
        return PlainText.line(source.publishedOn() == null ? known : known + ", " + source.publishedOn());
    }
}
