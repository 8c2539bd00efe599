/** Making keys for whoever may write to a feed. */
@NullMarked
package org.alliancefeed.cli.key;

import org.jspecify.annotations.NullMarked;
