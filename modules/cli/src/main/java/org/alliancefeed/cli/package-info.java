/** The command {@code feed}: what all its commands share. Each command stands in a package of its own. */
@NullMarked
package org.alliancefeed.cli;

import org.jspecify.annotations.NullMarked;
