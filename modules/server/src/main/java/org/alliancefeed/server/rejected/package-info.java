/** What could not be used of what stood on the topics, and why. */
@NullMarked
package org.alliancefeed.server.rejected;

import org.jspecify.annotations.NullMarked;
