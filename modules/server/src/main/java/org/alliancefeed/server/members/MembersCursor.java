package org.alliancefeed.server.members;

import org.alliancefeed.model.membership.Member;
import org.alliancefeed.model.organization.OrganizationRef;
import org.alliancefeed.server.parameters.CursorText;
import org.jspecify.annotations.Nullable;

/** The last member that a page showed. */
record MembersCursor(OrganizationRef last) {

    private static final int PARTS = 2;
    private static final String BETWEEN = "\n";

    String text() {
        return CursorText.of(last.id() + BETWEEN + last.name());
    }

    static @Nullable MembersCursor parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String[] parts = CursorText.parse(text).split(BETWEEN, PARTS);
        if (parts.length < PARTS) {
            throw CursorText.refusal(text);
        }
        return new MembersCursor(new OrganizationRef(parts[0], parts[1]));
    }

    boolean isBefore(Member member) {
        return OrganizationRef.BY_NAME.compare(last, member.organization()) < 0;
    }
}
