package org.alliancefeed.cli.judge;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is decided: one of these. */
final class Decision {

    @Option(names = "--with", paramLabel = "EVENT", required = true, description = "The event belongs with this one.")
    private @Nullable String with;

    @Option(names = "--apart", required = true, description = "No rule puts the event with others.")
    private boolean apart;

    @Option(names = "--different", required = true, description = "The two organizations are not one.")
    private boolean different;

    @Option(names = "--remove", required = true, description = "Take back what was judged before.")
    private boolean remove;

    boolean isRemoval() {
        return remove;
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        return with != null ? json.put("activity", with) : json.put(apart ? "apart" : "different", true);
    }

    String said(String key) {
        if (remove) {
            return key + " is no longer judged";
        }
        return key + (with != null ? " belongs with " + with : apart ? " stands apart" : " are different");
    }
}
