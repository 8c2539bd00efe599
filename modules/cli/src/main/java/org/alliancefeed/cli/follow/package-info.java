/** Live events, a line each. */
@NullMarked
package org.alliancefeed.cli.follow;

import org.jspecify.annotations.NullMarked;
