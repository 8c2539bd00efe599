/** MERGE: within a block, the events of one occurrence become one activity. */
@NullMarked
package org.alliancefeed.timelines.merge;

import org.jspecify.annotations.NullMarked;
