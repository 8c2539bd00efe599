package org.alliancefeed.topics.avro;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaValidationException;
import org.apache.avro.SchemaValidator;
import org.apache.avro.SchemaValidatorBuilder;

/** What a compatibility level promises, checked by Avro's own rules over all versions of a schema. */
final class Promise {

    private Promise() {}

    /** What each version breaks towards those before it; nothing when the promise is kept. */
    static List<String> broken(String compatibility, List<Schema> versions) {
        SchemaValidator validator = validator(compatibility);
        List<String> broken = new ArrayList<>();
        for (int newer = 1; newer < versions.size(); newer++) {
            for (int older = 0; older < newer; older++) {
                try {
                    validator.validate(versions.get(newer), List.of(versions.get(older)));
                } catch (SchemaValidationException e) {
                    broken.add("version %d and version %d: %s".formatted(newer + 1, older + 1, e.getMessage()));
                }
            }
        }
        return broken;
    }

    private static SchemaValidator validator(String compatibility) {
        SchemaValidatorBuilder builder = new SchemaValidatorBuilder();
        return switch (compatibility) {
            case "FULL_TRANSITIVE" -> builder.mutualReadStrategy().validateAll();
            case "BACKWARD_TRANSITIVE" -> builder.canReadStrategy().validateAll();
            default -> throw new IllegalArgumentException("no check for " + compatibility);
        };
    }
}
