/** What can go wrong for whoever asks, and how it is told (RFC 9457). */
@NullMarked
package org.alliancefeed.server.problem;

import org.jspecify.annotations.NullMarked;
