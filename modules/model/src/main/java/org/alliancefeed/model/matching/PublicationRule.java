package org.alliancefeed.model.matching;

import java.util.Set;
import java.util.TreeSet;
import org.alliancefeed.model.event.NormalVersion;
import org.alliancefeed.model.event.Publication;
import org.alliancefeed.model.event.Role;
import org.jspecify.annotations.Nullable;

/**
 * Two reports of a publication are one when they share a publisher, lie within two weeks, and their documents' titles say
 * the same; in other scripts or languages, when they give the same version. Other versions are other publications.
 *
 * <p>One: "GIO White Paper" of 2 May and "Updated White Paper of the GIO" of 5 May. Two: version 1.0 and version 2.0; the
 * annual reports of 2021 and 2022.
 */
final class PublicationRule implements MatchingRule {

    static final PublicationRule INSTANCE = new PublicationRule();

    @Override
    public String block(ResolvedEvent event) {
        return "publication";
    }

    @Override
    public int daysApart() {
        return 14;
    }

    @Override
    public Set<String> neighbourhood(ResolvedEvent event) {
        return Parties.foremost(event, publishers(event));
    }

    @Override
    public Set<String> identity(ResolvedEvent event) {
        Set<String> keys = new TreeSet<>();
        Texts.addKeys(keys, "document", neighbourhood(event), event, title(event));
        return keys;
    }

    @Override
    public Verdict facts(ResolvedEvent one, ResolvedEvent other) {
        return Verdict.of(version(one), version(other)).and(Texts.numbers(one, text(one), other, text(other)));
    }

    @Override
    public boolean differInWords(ResolvedEvent one, ResolvedEvent other) {
        return documents(one, other) == Verdict.DIFFER;
    }

    @Override
    public @Nullable Because same(ResolvedEvent one, ResolvedEvent other) {
        return switch (documents(one, other)) {
            case AGREE -> Because.SAME_DOCUMENT;
            case DIFFER -> null;
            case UNKNOWN -> version(one) != null && version(other) != null ? Because.SAME_VERSION : null;
        };
    }

    private static Verdict documents(ResolvedEvent one, ResolvedEvent other) {
        return Texts.documents(one, text(one), other, text(other));
    }

    private static @Nullable String version(ResolvedEvent event) {
        String version = publication(event).version();
        return version == null ? null : NormalVersion.of(version);
    }

    /** The title with the version, which one report has in the title and another one apart. */
    private static @Nullable String text(ResolvedEvent event) {
        String title = title(event);
        String version = version(event);
        return title == null || version == null ? title : title + " " + version;
    }

    private static @Nullable String title(ResolvedEvent event) {
        String document = publication(event).documentTitle();
        return document != null ? document : event.event().title();
    }

    private static Set<String> publishers(ResolvedEvent event) {
        Set<String> publishers = Parties.in(event, Role.PUBLISHER);
        return publishers.isEmpty() ? Parties.active(event) : publishers;
    }

    private static Publication publication(ResolvedEvent event) {
        return (Publication) event.event().details();
    }
}
