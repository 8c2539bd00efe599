/** What editors decide. */
@NullMarked
package org.alliancefeed.cli.judge;

import org.jspecify.annotations.NullMarked;
