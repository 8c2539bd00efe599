package org.alliancefeed.cli.sheet;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alliancefeed.model.Word;
import org.alliancefeed.model.event.Kind;
import org.jspecify.annotations.Nullable;

/** What the rows of a sheet are: events, of one kind or of several, or organizations. */
final class Content {

    private final Map<Kind, Columns> columnsOf = new EnumMap<>(Kind.class);
    private final @Nullable Columns ofOrganizations;
    private final @Nullable Kind kind;

    private Content(List<Kind> kinds, @Nullable Columns ofOrganizations) {
        kinds.forEach(one -> columnsOf.put(one, Columns.of(one)));
        this.ofOrganizations = ofOrganizations;
        kind = kinds.size() == 1 ? kinds.getFirst() : null;
    }

    static Content events() {
        return new Content(List.of(Kind.values()), null);
    }

    static Content events(Kind kind) {
        return new Content(List.of(kind), null);
    }

    static Content organizations() {
        return new Content(List.of(), Columns.ofOrganizations());
    }

    boolean isOrganizations() {
        return ofOrganizations != null;
    }

    /** The kind of a row that does not say it; null where rows must say it, and for organizations. */
    @Nullable Kind kind() {
        return kind;
    }

    /** Whether each row is to say what it is. */
    boolean isMixed() {
        return columnsOf.size() > 1;
    }

    /**
     * The columns that a row may fill.
     *
     * @param said the kind that it says; empty when it says none
     * @return null when there are none for that kind
     */
    @Nullable Columns columns(String said) {
        if (ofOrganizations != null) {
            return ofOrganizations;
        }
        Kind known = Word.find(Kind.class, CellForm.word(said)).orElse(said.isEmpty() ? kind : null);
        return known == null ? null : columnsOf.get(known);
    }

    boolean has(String heading) {
        return ofOrganizations != null
                ? ofOrganizations.find(heading).isPresent()
                : columnsOf.values().stream()
                        .anyMatch(columns -> columns.find(heading).isPresent());
    }

    /** Every heading that there may be. */
    Set<String> headings() {
        Set<String> names = new LinkedHashSet<>();
        columnsOf.values().forEach(columns -> columns.all().forEach(column -> names.add(column.name())));
        if (ofOrganizations != null) {
            ofOrganizations.all().forEach(column -> names.add(column.name()));
        }
        return names;
    }

    /** The headings without which no row is whole. */
    List<String> required() {
        Columns only = isMixed() ? null : columns("");
        return only == null
                ? List.of()
                : only.all().stream().filter(Column::required).map(Column::name).toList();
    }

    /** What a row is, in a sentence. */
    String rowName() {
        return ofOrganizations != null ? "an organization" : kind == null ? "an event" : rowName(kind);
    }

    static String rowName(Kind kind) {
        return (kind == Kind.APPOINTMENT ? "an " : "a ") + kind.text();
    }
}
