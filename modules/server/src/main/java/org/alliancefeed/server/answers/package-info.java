/** What was answered to a write that has an Idempotency-Key, so that the same write is answered the same again. */
@NullMarked
package org.alliancefeed.server.answers;

import org.jspecify.annotations.NullMarked;
