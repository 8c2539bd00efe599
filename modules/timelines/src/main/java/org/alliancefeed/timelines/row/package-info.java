/** The keys under which rows of timelines stand, and how their bytes are laid out. */
@NullMarked
package org.alliancefeed.timelines.row;

import org.jspecify.annotations.NullMarked;
