/** Whether this node works, and its metrics. */
@NullMarked
package org.alliancefeed.server.health;

import org.jspecify.annotations.NullMarked;
