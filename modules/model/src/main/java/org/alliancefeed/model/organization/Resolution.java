package org.alliancefeed.model.organization;

import java.util.List;
import org.alliancefeed.model.Default;
import org.alliancefeed.model.Word;

/**
 * What a mention resolved to.
 *
 * @param mention the id or name as the event words it
 * @param organizationId a directory entry's id, or a provisional one
 * @param name the name to show
 * @param mayBe the ids of the organizations that all claim the mentioned name; empty unless it is ambiguous
 * @param rule by what it resolved
 */
public record Resolution(
        String mention,
        String organizationId,
        String name,
        List<String> mayBe,
        @Default("unknown") Rule rule) {

    /**
     * By what a mention resolved. Following a merge is no rule of its own: whoever was merged keeps the names, so what
     * counts is as what the name or the id was found there.
     */
    public enum Rule implements Word {
        /** It is an organization's id. */
        ID,
        OFFICIAL_NAME,
        ALIAS,
        ACRONYM,
        FORMER_NAME,
        /** Several claim it with equal right. */
        AMBIGUOUS,
        /** Nobody claims it. */
        UNKNOWN;

        static Rule of(Organization.NameType type) {
            return switch (type) {
                case OFFICIAL -> OFFICIAL_NAME;
                case ALIAS -> ALIAS;
                case ACRONYM -> ACRONYM;
                case FORMER -> FORMER_NAME;
            };
        }
    }
}
