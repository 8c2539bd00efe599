package org.alliancefeed.server.tallies;

import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.alliancefeed.model.activity.TimelineRow;
import org.alliancefeed.model.date.Edtf;
import org.alliancefeed.model.organization.OrganizationRef;
import org.jspecify.annotations.Nullable;

/** What one organization took part in, as a walk along a timeline comes by it. */
final class OrganizationTally {

    static final Comparator<OrganizationTally> BY_ACTIVITIES = Comparator.comparing(OrganizationTally::activities)
            .reversed()
            .thenComparing(OrganizationTally::organization, OrganizationRef.BY_NAME);

    private final OrganizationRef organization;
    private final KindCounts kinds = new KindCounts();
    private final IntStream.Builder numbers = IntStream.builder();
    private @Nullable Edtf firstSeen;
    private @Nullable Edtf lastSeen;

    OrganizationTally(OrganizationRef organization) {
        this.organization = organization;
    }

    /** @param number of the activity on the walk */
    void add(int number, TimelineRow row) {
        numbers.add(number);
        kinds.add(row.kind());
        if (row.earliest() != null || row.latest() != null) {
            firstSeen = firstSeen == null ? row.when() : firstSeen;
            lastSeen = row.when();
        }
    }

    OrganizationRef organization() {
        return organization;
    }

    int activities() {
        return kinds.activities();
    }

    KindCounts kinds() {
        return kinds;
    }

    /** When the first dated activity was that the walk came by; null when there was none. */
    @Nullable Edtf firstSeen() {
        return firstSeen;
    }

    @Nullable Edtf lastSeen() {
        return lastSeen;
    }

    /** The numbers of its activities. May be asked for once. */
    BitSet numbers() {
        BitSet set = new BitSet();
        numbers.build().forEach(set::set);
        return set;
    }
}
