package org.alliancefeed.model.event;

import org.alliancefeed.model.organization.NormalName;

/** The form in which versions are compared: without what says that it is one, and without the zeros at its end. */
public final class NormalVersion {

    private NormalVersion() {}

    /** {@code 1} of {@code v1.0} and of {@code Version 1}. */
    public static String of(String version) {
        return NormalName.of(version.replace('.', ' '))
                .replaceFirst("^(v|version ?)(?=\\d)", "")
                .replaceFirst("( 0)+$", "");
    }
}
