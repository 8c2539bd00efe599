package org.alliancefeed.model.organization;

import java.util.Comparator;

/**
 * A name in the directory that is like another one.
 *
 * @param organizationId whose name it is
 * @param more how many words one of the two names has beyond the other
 */
public record AlikeName(String organizationId, String name, Likeness why, int more) {

    static final Comparator<AlikeName> BEST_FIRST = Comparator.comparing(AlikeName::why)
            .thenComparing(AlikeName::more)
            .thenComparing(AlikeName::name)
            .thenComparing(AlikeName::organizationId);
}
