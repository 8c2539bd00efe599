/** What comes on the logs, to whoever listens: resumable at any event, read once for all. */
@NullMarked
package org.alliancefeed.server.stream;

import org.jspecify.annotations.NullMarked;
