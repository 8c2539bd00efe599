/** Who may read, publish, curate and administer: tokens, what they allow, and the door of every call. */
@NullMarked
package org.alliancefeed.server.access;

import org.jspecify.annotations.NullMarked;
