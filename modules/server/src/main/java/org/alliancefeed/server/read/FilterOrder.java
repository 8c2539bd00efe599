package org.alliancefeed.server.read;

/** In which order a call is looked at, once it is let in. */
public final class FilterOrder {

    /** What it asks for that there is not is refused before anything is waited for. */
    static final int PARAMETERS = 1;

    static final int AFTER = 2;

    /** Where something is now, as of the position that was waited for. */
    public static final int MERGED_AWAY = 3;

    private FilterOrder() {}
}
