package org.alliancefeed.model.event;

import java.util.List;
import org.alliancefeed.model.Word;
import org.alliancefeed.model.date.Edtf;
import org.jspecify.annotations.Nullable;

/**
 * Something that several parties sign.
 *
 * @param renews the id of the event or the title of the document that this one renews
 * @param supersedes the ids or titles that this one replaces
 * @param validUntil the day on which it ends
 */
public record Declaration(
        @Nullable Type type,
        @Nullable String documentTitle,
        List<String> commitments,
        @Nullable String renews,
        List<String> supersedes,
        @Nullable Edtf validUntil)
        implements Details {

    public enum Type implements Word {
        JOINT_DECLARATION,
        MEMORANDUM,
        LETTER_OF_INTENT,
        AGREEMENT,
        ENDORSEMENT
    }
}
