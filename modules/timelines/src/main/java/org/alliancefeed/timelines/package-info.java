/** The Streams application: events in, timelines out, in the three stages RESOLVE, MERGE and SERVE. */
@NullMarked
package org.alliancefeed.timelines;

import org.jspecify.annotations.NullMarked;
