/** Live events as server-sent events, resumable at any of them. */
@NullMarked
package org.alliancefeed.server.stream;

import org.jspecify.annotations.NullMarked;
