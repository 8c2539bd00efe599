package org.alliancefeed.topics;

/** The CloudEvents attribute {@code type} of what is published. */
public final class CloudEventType {

    private CloudEventType() {}

    /** @param thing a kind of event, or what else is published: {@code meeting}, {@code organization} */
    public static String of(String thing) {
        return "org.alliancefeed." + thing + ".v1";
    }
}
