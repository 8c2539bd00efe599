/** What editors decided, over the rules: to read, to decide and to take back. */
@NullMarked
package org.alliancefeed.server.judgements;

import org.jspecify.annotations.NullMarked;
