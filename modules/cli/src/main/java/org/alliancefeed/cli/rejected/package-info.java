/** What could not be used of what stood on the topics. */
@NullMarked
package org.alliancefeed.cli.rejected;

import org.jspecify.annotations.NullMarked;
