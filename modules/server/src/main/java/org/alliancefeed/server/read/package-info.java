/** What every read has: waiting for a position, entity tags, pages, and no parameter that nobody knows. */
@NullMarked
package org.alliancefeed.server.read;

import org.jspecify.annotations.NullMarked;
