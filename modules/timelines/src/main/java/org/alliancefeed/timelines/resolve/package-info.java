/** RESOLVE: records are checked, the newest revision stands, mentions become organizations. */
@NullMarked
package org.alliancefeed.timelines.resolve;

import org.jspecify.annotations.NullMarked;
