package org.alliancefeed.topics;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.alliancefeed.model.Word;
import org.alliancefeed.model.date.Edtf;
import org.alliancefeed.model.event.Details;
import org.alliancefeed.model.event.Kind;
import org.alliancefeed.model.json.Shape;

/** Records of any type that {@link Shape} knows, with any values in them: of the right types, not of any sense. */
public final class AnyRecord {

    private static final int LONGEST_LIST = 2;

    private AnyRecord() {}

    public static <R> Arbitrary<R> of(Class<R> type) {
        List<Arbitrary<Object>> values =
                Shape.of(type).components().stream().map(AnyRecord::value).toList();
        return Combinators.combine(values)
                .as(list -> type.cast(Shape.of(type).create(list.toArray())))
                .withoutEdgeCases();
    }

    private static Arbitrary<Object> value(Shape.Component component) {
        Arbitrary<?> value = List.class.isAssignableFrom(component.type())
                ? value(component.itemType()).list().ofMaxSize(LONGEST_LIST)
                : value(component.type());
        return (component.isNullable() ? value.injectNull(0.3) : value).asGeneric();
    }

    private static Arbitrary<?> value(Class<?> type) {
        if (type == Details.class) {
            return Arbitraries.of(Kind.class).flatMap(kind -> of(kind.details()));
        }
        if (type == Edtf.class) {
            return dates();
        }
        if (Word.class.isAssignableFrom(type)) {
            return Arbitraries.of(type.getEnumConstants());
        }
        if (type.isRecord()) {
            return of(type);
        }
        return plain(type);
    }

    private static Arbitrary<?> plain(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> texts();
            case "int", "Integer" -> Arbitraries.integers();
            case "long" -> Arbitraries.longs();
            case "boolean" -> Arbitraries.of(true, false);
            case "byte[]" -> Arbitraries.bytes().array(byte[].class).ofMaxSize(20);
            default -> throw new IllegalArgumentException("no values of " + type);
        };
    }

    private static Arbitrary<Edtf> dates() {
        return Arbitraries.of("XXXX", "2016", "2021?-12-14", "XXXX-12-14", "[..2019-05-24]", "2021-12-14/2021-12-16")
                .map(Edtf::parse);
    }

    private static Arbitrary<String> texts() {
        // Half a surrogate pair is no text: UTF-8 has no bytes for it.
        return Arbitraries.strings().ofMaxLength(12).filter(AnyRecord::isText);
    }

    private static boolean isText(String any) {
        return any.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    }
}
