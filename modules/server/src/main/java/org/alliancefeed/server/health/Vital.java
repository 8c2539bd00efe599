package org.alliancefeed.server.health;

import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * What must work for this node to be of use, each asked when health is.
 *
 * @param checks by the name under which health shows it
 */
public record Vital(Map<String, BooleanSupplier> checks) {

    public Vital {
        checks = Map.copyOf(checks);
    }
}
