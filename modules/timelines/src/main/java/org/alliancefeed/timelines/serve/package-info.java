/** SERVE: activities become rows of timelines, and both are kept to be read. */
@NullMarked
package org.alliancefeed.timelines.serve;

import org.jspecify.annotations.NullMarked;
