/** One node of the feed: its configuration, its start and its end. */
@NullMarked
package org.alliancefeed.server;

import org.jspecify.annotations.NullMarked;
