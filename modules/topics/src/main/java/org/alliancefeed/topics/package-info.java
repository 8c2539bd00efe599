/** The topics, what stands on them, and how to write and read them: for any Java program, the feed's own parts first. */
@NullMarked
package org.alliancefeed.topics;

import org.jspecify.annotations.NullMarked;
