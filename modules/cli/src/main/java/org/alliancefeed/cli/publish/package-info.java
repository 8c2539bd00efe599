/** Publishing files of events and organizations, and saying what is wrong with them. */
@NullMarked
package org.alliancefeed.cli.publish;

import org.jspecify.annotations.NullMarked;
