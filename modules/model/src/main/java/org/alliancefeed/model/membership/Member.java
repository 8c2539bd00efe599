package org.alliancefeed.model.membership;

import org.alliancefeed.model.Word;
import org.alliancefeed.model.date.Edtf;
import org.alliancefeed.model.organization.OrganizationRef;
import org.jspecify.annotations.Nullable;

/**
 * A member of an alliance as of a date.
 *
 * @param since when the first change was that is known of this membership
 * @param level the class of membership that was named last
 * @param standing what its rights are cut to; null when it has all
 * @param certain false when the last that is known of it may have been before or after the date, or when it may have left
 *     after all that makes it a member
 * @param activity the id of the activity that this rests on: the last that certainly was by then, or else may have been
 */
public record Member(
        OrganizationRef organization,
        Edtf since,
        @Nullable String level,
        @Nullable Standing standing,
        boolean certain,
        String activity) {

    public enum Standing implements Word {
        SUSPENDED,
        RESTRICTED
    }

    Member doubtful() {
        return new Member(organization, since, level, standing, false, activity);
    }
}
