/** Publishing events, and reading one back. */
@NullMarked
package org.alliancefeed.server.events;

import org.jspecify.annotations.NullMarked;
