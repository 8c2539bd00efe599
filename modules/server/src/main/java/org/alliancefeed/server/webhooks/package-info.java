/** What comes on the logs, sent to whoever asked for it: signed, in order, tried again, and found again after a restart. */
@NullMarked
package org.alliancefeed.server.webhooks;

import org.jspecify.annotations.NullMarked;
