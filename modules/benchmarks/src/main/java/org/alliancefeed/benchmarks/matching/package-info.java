/** How well the matching does: over pairs of reports that were labelled by hand, and over real files of memberships. */
@NullMarked
package org.alliancefeed.benchmarks.matching;

import org.jspecify.annotations.NullMarked;
