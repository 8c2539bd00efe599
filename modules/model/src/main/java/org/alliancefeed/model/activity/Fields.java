package org.alliancefeed.model.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.alliancefeed.model.Word;
import org.alliancefeed.model.activity.Saying.Called;
import org.alliancefeed.model.activity.Saying.Dated;
import org.alliancefeed.model.activity.Saying.Exact;
import org.alliancefeed.model.activity.Saying.Named;
import org.alliancefeed.model.activity.Saying.Version;
import org.alliancefeed.model.date.Edtf;
import org.alliancefeed.model.event.Appointment;
import org.alliancefeed.model.event.Declaration;
import org.alliancefeed.model.event.Formation;
import org.alliancefeed.model.event.Meeting;
import org.alliancefeed.model.event.Membership;
import org.alliancefeed.model.event.Publication;
import org.alliancefeed.model.event.Statement;
import org.alliancefeed.model.event.Status;
import org.alliancefeed.model.matching.ResolvedEvent;
import org.jspecify.annotations.Nullable;

/**
 * What an event says of each field on which others can disagree. Titles, summaries, quotations and lists are not among them:
 * each tells a part, in its own words.
 */
final class Fields {

    private static final Set<Status> TOOK_PLACE_OR_NOT = Set.of(Status.OCCURRED, Status.CANCELLED);

    /** A field, and what an event says of it. */
    record Field(String name, Function<ResolvedEvent, @Nullable Saying> says) {}

    private final List<Field> all = new ArrayList<>();

    /** In the order in which conflicts name them. */
    static final List<Field> ALL = List.copyOf(new Fields().all);

    private Fields() {
        add("when", report -> date(report.event().when()));
        add("announced", report -> date(report.event().announced()));
        add("effective", report -> date(report.event().effective()));
        add(
                "status",
                report -> TOOK_PLACE_OR_NOT.contains(report.event().status())
                        ? word(report.event().status())
                        : null);
        add(
                "places",
                report -> report.event().places().isEmpty()
                        ? null
                        : new Whereabouts(
                                report.event().places(), report.event().language()));
        add("partOf", report -> exact(report.event().partOf()));
        add(Meeting.class, "meeting.series", (report, one) -> named(one.series(), report));
        add(Meeting.class, "meeting.ordinal", (report, one) -> exact(one.ordinal()));
        add(Declaration.class, "declaration.type", (report, one) -> word(one.type()));
        add(Declaration.class, "declaration.documentTitle", (report, one) -> named(one.documentTitle(), report));
        add(Declaration.class, "declaration.renews", (report, one) -> named(one.renews(), report));
        add(Declaration.class, "declaration.validUntil", (report, one) -> date(one.validUntil()));
        add(Formation.class, "formation.alliance", (report, one) -> organization(one.alliance(), report));
        add(Formation.class, "formation.change", (report, one) -> word(one.change()));
        add(Formation.class, "formation.into", (report, one) -> organization(one.into(), report));
        add(Membership.class, "membership.alliance", (report, one) -> organization(one.alliance(), report));
        add(Membership.class, "membership.member", (report, one) -> organization(one.member(), report));
        add(Membership.class, "membership.change", (report, one) -> word(one.change()));
        add(Membership.class, "membership.level", (report, one) -> named(one.level(), report));
        add(Appointment.class, "appointment.person", (report, one) -> called(one.person()));
        add(Appointment.class, "appointment.position", (report, one) -> named(one.position(), report));
        add(Appointment.class, "appointment.organization", (report, one) -> organization(one.organization(), report));
        add(Appointment.class, "appointment.change", (report, one) -> word(one.change()));
        add(Appointment.class, "appointment.predecessor", (report, one) -> called(one.predecessor()));
        add(Publication.class, "publication.documentType", (report, one) -> named(one.documentType(), report));
        add(Publication.class, "publication.documentTitle", (report, one) -> named(one.documentTitle(), report));
        add(
                Publication.class,
                "publication.version",
                (report, one) -> one.version() == null ? null : new Version(one.version()));
        add(Statement.class, "statement.speaker", (report, one) -> called(one.speaker()));
    }

    private interface Says<D> {
        @Nullable Saying of(ResolvedEvent report, D details);
    }

    private void add(String name, Function<ResolvedEvent, @Nullable Saying> says) {
        all.add(new Field(name, says));
    }

    private <D> void add(Class<D> kind, String name, Says<D> says) {
        add(name, report -> {
            Object details = report.event().details();
            return kind.isInstance(details) ? says.of(report, kind.cast(details)) : null;
        });
    }

    private static @Nullable Saying date(@Nullable Edtf date) {
        return date == null || date.isUnknown() ? null : new Dated(date);
    }

    private static @Nullable Saying word(@Nullable Word word) {
        return word == null ? null : new Exact(word.text());
    }

    private static @Nullable Saying exact(@Nullable Object numberOrId) {
        return numberOrId == null ? null : new Exact(numberOrId.toString());
    }

    private static @Nullable Saying organization(@Nullable String mention, ResolvedEvent report) {
        return mention == null ? null : new Exact(report.organization(mention).id());
    }

    private static @Nullable Saying named(@Nullable String text, ResolvedEvent report) {
        return text == null || text.isBlank()
                ? null
                : new Named(text, report.event().language());
    }

    private static @Nullable Saying called(@Nullable String person) {
        return person == null || person.isBlank() ? null : new Called(person);
    }
}
