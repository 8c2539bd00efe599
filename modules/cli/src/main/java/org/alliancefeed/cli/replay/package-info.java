/** History to a file or standard output, proven complete. */
@NullMarked
package org.alliancefeed.cli.replay;

import org.jspecify.annotations.NullMarked;
