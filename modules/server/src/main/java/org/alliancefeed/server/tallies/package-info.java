/** What timelines come to: with whom, how often, when. */
@NullMarked
package org.alliancefeed.server.tallies;

import org.jspecify.annotations.NullMarked;
