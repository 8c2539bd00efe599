package org.alliancefeed.server.topics;

import java.util.List;

/** The topics with what stands on each. */
@FunctionalInterface
public interface Catalogue {

    List<Standing> read();
}
