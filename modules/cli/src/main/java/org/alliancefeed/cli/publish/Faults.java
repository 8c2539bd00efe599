package org.alliancefeed.cli.publish;

import org.alliancefeed.cli.Bar;
import org.alliancefeed.cli.Counted;

/** What is told of a file. A file that is wrong throughout, as with a date format, is not to fill the screen with it. */
final class Faults {

    static final int MOST = 1_000;

    private final String file;
    private final Bar bar;
    private int found;

    Faults(String file, Bar bar) {
        this.file = file;
        this.bar = bar;
    }

    void tell(String fault) {
        found++;
        if (found <= MOST) {
            bar.say(fault);
        }
    }

    void end() {
        if (found > MOST) {
            bar.say("%s: and %s more".formatted(file, Counted.of(found - MOST, "fault")));
        }
    }
}
