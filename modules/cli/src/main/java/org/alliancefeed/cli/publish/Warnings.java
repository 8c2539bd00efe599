package org.alliancefeed.cli.publish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.alliancefeed.cli.Terminal;
import org.alliancefeed.model.Problem;
import org.alliancefeed.model.organization.Link;
import org.alliancefeed.model.organization.Organization;
import org.jspecify.annotations.Nullable;

/**
 * What the feed warns of in records that it takes. Files are sent in several requests, and the feed need not have read one
 * when the next comes: that an organization is not known is told at the end, unless it came with the same files.
 */
final class Warnings {

    /** @param missing the id of the organization that was not known; null when it warns of something else */
    private record Warning(
            Place place, Problem problem, @Nullable String missing) {}

    private final List<Warning> warnings = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    void taken(Organization organization) {
        taken.add(organization.id());
    }

    void add(Place place, @Nullable Organization organization, Problem problem) {
        warnings.add(new Warning(place, problem, named(organization, problem.pointer())));
    }

    private static @Nullable String named(@Nullable Organization organization, String pointer) {
        return Arrays.stream(Link.values())
                .filter(link -> link.pointer().equals(pointer))
                .map(link -> link.of(organization))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    void tell(Terminal terminal) {
        for (Warning warning : warnings) {
            if (warning.missing() == null || !taken.contains(warning.missing())) {
                terminal.err().println(warning.place().warns(warning.problem()));
            }
        }
    }
}
