package org.alliancefeed.server.asyncapi;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What AsyncAPI leaves to a protocol stands in its binding: here always Kafka's. */
final class Bindings {

    private static final String VERSION = "0.5.0";

    private Bindings() {}

    /** Gives an object of the document a binding, to add to. */
    static ObjectNode put(ObjectNode described) {
        return described.putObject("bindings").putObject("kafka").put("bindingVersion", VERSION);
    }
}
