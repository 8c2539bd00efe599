package org.alliancefeed.model.json;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import org.alliancefeed.model.Default;
import org.alliancefeed.model.date.Edtf;
import org.alliancefeed.model.event.Details;
import org.jspecify.annotations.Nullable;

/**
 * The components of a record, looked up once. JSON and Avro are both read and written through it, so that a new field
 * or a new kind of event needs its record and its schema, and no mapping by hand.
 */
public final class Shape {

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return new Shape(type);
        }
    };

    private final List<Component> components;
    private final MethodHandle constructor;
    private final boolean details;

    private Shape(Class<?> type) {
        try {
            RecordComponent[] declared = type.getRecordComponents();
            components = Arrays.stream(declared).map(Component::new).toList();
            Class<?>[] types =
                    Arrays.stream(declared).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> canonical = type.getDeclaredConstructor(types);
            constructor = MethodHandles.publicLookup()
                    .unreflectConstructor(canonical)
                    .asSpreader(Object[].class, types.length);
            details = Arrays.asList(types).contains(Details.class);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type + " is not a public record", e);
        }
    }

    public static Shape of(Class<?> type) {
        return SHAPES.get(type);
    }

    /** Values that are written as their text. */
    public static boolean isText(Class<?> type) {
        return type == Edtf.class || !(type.isRecord() || List.class.isAssignableFrom(type));
    }

    public List<Component> components() {
        return components;
    }

    /** Whether one of the components is the fields of a kind, which stand under the kind's name. */
    public boolean hasDetails() {
        return details;
    }

    public Object create(@Nullable Object[] values) {
        try {
            return constructor.invoke(values);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** One component of a record. */
    public static final class Component {
        private final RecordComponent declared;
        private final MethodHandle accessor;
        private final boolean nullable;
        private final @Nullable String defaultText;

        private Component(RecordComponent declared) {
            this.declared = declared;
            this.nullable = declared.getAnnotatedType().isAnnotationPresent(Nullable.class);
            Default annotation = declared.getAnnotation(Default.class);
            this.defaultText = annotation == null ? null : annotation.value();
            try {
                accessor = MethodHandles.publicLookup().unreflect(declared.getAccessor());
            } catch (IllegalAccessException e) {
                throw new IllegalArgumentException(declared + " is not readable", e);
            }
        }

        public String name() {
            return declared.getName();
        }

        public Class<?> type() {
            return declared.getType();
        }

        /** What a list holds. */
        public Class<?> itemType() {
            Type item = ((ParameterizedType) declared.getGenericType()).getActualTypeArguments()[0];
            return (Class<?>) item;
        }

        public boolean isNullable() {
            return nullable;
        }

        public @Nullable String defaultText() {
            return defaultText;
        }

        public @Nullable Object get(Object source) {
            try {
                return accessor.invoke(source);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
