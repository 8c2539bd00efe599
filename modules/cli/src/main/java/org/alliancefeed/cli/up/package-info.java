/** The whole feed on this machine, in one process and its registry. */
@NullMarked
package org.alliancefeed.cli.up;

import org.jspecify.annotations.NullMarked;
