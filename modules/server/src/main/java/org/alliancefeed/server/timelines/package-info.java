/** An organization's timeline. */
@NullMarked
package org.alliancefeed.server.timelines;

import org.jspecify.annotations.NullMarked;
