package org.alliancefeed.cli.publish;

import org.alliancefeed.cli.Failure;

/** Publishing ended before all was published. */
final class BrokenOff {

    private BrokenOff() {}

    static Failure after(long written, String why, Throwable cause) {
        return new Failure(
                "%,d published, then: %s. What is published stays; publishing the file again changes nothing of it."
                        .formatted(written, why),
                cause);
    }
}
