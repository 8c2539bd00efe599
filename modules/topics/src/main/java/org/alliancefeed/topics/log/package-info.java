/** Reading the logs as one history, and positions in them. */
@NullMarked
package org.alliancefeed.topics.log;

import org.jspecify.annotations.NullMarked;
