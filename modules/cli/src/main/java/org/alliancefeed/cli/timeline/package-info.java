/** An organization's timeline as a table. */
@NullMarked
package org.alliancefeed.cli.timeline;

import org.jspecify.annotations.NullMarked;
