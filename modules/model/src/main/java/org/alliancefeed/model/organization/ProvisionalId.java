package org.alliancefeed.model.organization;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The id of an organization that no directory entry claims: {@code ~} and the name in its {@link NormalName} form, so
 * that every spelling of one name is one provisional organization. No directory id starts with {@code ~}.
 */
public final class ProvisionalId {

    public static final String MARK = "~";

    private static final int LONGEST = 160;

    private ProvisionalId() {}

    public static String of(String mention) {
        String name = NormalName.of(mention).replace(' ', '-');
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return MARK + (bytes.length <= LONGEST ? name : "name-" + UUID.nameUUIDFromBytes(bytes));
    }

    public static boolean is(String organizationId) {
        return organizationId.startsWith(MARK);
    }
}
