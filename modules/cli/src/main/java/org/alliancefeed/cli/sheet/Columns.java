package org.alliancefeed.cli.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alliancefeed.model.Word;
import org.alliancefeed.model.event.Claim;
import org.alliancefeed.model.event.Details;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.Kind;
import org.alliancefeed.model.event.Participant;
import org.alliancefeed.model.event.Place;
import org.alliancefeed.model.event.Role;
import org.alliancefeed.model.event.Source;
import org.alliancefeed.model.json.Shape;
import org.alliancefeed.model.organization.Organization;
import org.alliancefeed.model.organization.Organization.Identifiers;
import org.alliancefeed.model.organization.Organization.NameType;
import org.jspecify.annotations.Nullable;

/** The columns for one kind of event, or for organizations. They follow from the records, so a new field has its column. */
final class Columns {

    /** {@code aliases (zh-Hant)}. */
    private static final Pattern WITH_LANGUAGE = Pattern.compile("(.+?)\\s*\\(([^()]+)\\)\\s*");

    private final Map<String, Column> byKey = new LinkedHashMap<>();
    private final Map<String, NameType> nameTypes = new LinkedHashMap<>();

    private Columns() {}

    static Columns of(Kind kind) {
        Columns columns = new Columns();
        columns.add("kind", "/kind", CellForm.WORD, false);
        for (Shape.Component component : Shape.of(Event.class).components()) {
            if (Shape.isText(component.type()) && component.type() != Details.class) {
                columns.addField(component, "", "/");
            }
        }
        columns.addFields(kind.details(), "", "/" + kind.text() + "/");
        for (Role role : Role.values()) {
            columns.add(plural(role), "/participants", CellForm.participants(role), false);
        }
        for (Shape.Component component : Shape.of(Event.class).components()) {
            columns.addMany(component);
        }
        return columns;
    }

    static Columns ofOrganizations() {
        Columns columns = new Columns();
        for (Shape.Component component : Shape.of(Organization.class).components()) {
            if (component.type() == Identifiers.class) {
                columns.addFields(Identifiers.class, "", "/identifiers/");
            } else if (component.type() == List.class) {
                columns.addNames();
            } else {
                columns.addField(component, "", "/");
            }
        }
        return columns;
    }

    private void addMany(Shape.Component component) {
        String pointer = "/" + component.name();
        if (component.type() != List.class || component.itemType() == Participant.class) {
            return;
        }
        if (component.itemType() == Source.class) {
            addFields(Source.class, "source ", pointer + "/0/");
        } else if (component.itemType() == Place.class) {
            add(component.name(), pointer, CellForm.PLACES, false);
        } else if (component.itemType() == Claim.class) {
            add(component.name(), pointer, CellForm.CLAIMS, false);
        } else {
            add(component.name(), pointer, CellForm.TEXTS, false);
        }
    }

    private void addNames() {
        for (NameType type : NameType.values()) {
            String name =
                    switch (type) {
                        case OFFICIAL -> "name";
                        case ALIAS -> "aliases";
                        case ACRONYM -> "acronyms";
                        case FORMER -> "former names";
                    };
            nameTypes.put(Heading.key(name), type);
            add(name, "/names", CellForm.names(type, null), false);
        }
    }

    private void addFields(Class<?> type, String prefix, String pointer) {
        Shape.of(type).components().forEach(component -> addField(component, prefix, pointer));
    }

    private void addField(Shape.Component component, String prefix, String pointer) {
        Class<?> type = component.type();
        boolean required =
                prefix.isEmpty() && type != List.class && !component.isNullable() && component.defaultText() == null;
        add(prefix + Heading.ofField(component.name()), pointer + component.name(), form(type), required);
    }

    private static CellForm form(Class<?> type) {
        if (type == List.class) {
            return CellForm.TEXTS;
        }
        if (Word.class.isAssignableFrom(type)) {
            return CellForm.WORD;
        }
        return type == int.class || type == Integer.class ? CellForm.NUMBER : CellForm.TEXT;
    }

    private void add(String name, String pointer, CellForm form, boolean required) {
        byKey.put(Heading.key(name), new Column(name, pointer, form, required));
    }

    private static String plural(Role role) {
        return switch (role) {
            case SIGNATORY -> "signatories";
            case WITNESS -> "witnesses";
            case MENTIONED -> "mentioned";
            default -> role.text() + "s";
        };
    }

    Optional<Column> find(String heading) {
        Column known = byKey.get(Heading.key(heading));
        return known == null ? Optional.ofNullable(name(heading)) : Optional.of(known);
    }

    private @Nullable Column name(String heading) {
        Matcher matcher = WITH_LANGUAGE.matcher(heading);
        NameType type = matcher.matches() ? nameTypes.get(Heading.key(matcher.group(1))) : null;
        return type == null
                ? null
                : new Column(
                        heading, "/names", CellForm.names(type, matcher.group(2).strip()), false);
    }

    List<Column> all() {
        return new ArrayList<>(byKey.values());
    }

    /** Which column the value at each pointer would come from. */
    Map<String, String> byPointer() {
        Map<String, String> names = new LinkedHashMap<>();
        for (Column column : all()) {
            if (!column.pointer().equals("/participants") && !column.pointer().equals("/names")) {
                names.put(column.pointer(), column.name());
            }
        }
        return names;
    }
}
