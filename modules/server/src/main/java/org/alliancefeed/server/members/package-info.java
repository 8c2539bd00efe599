/** The members of an alliance as of a date. */
@NullMarked
package org.alliancefeed.server.members;

import org.jspecify.annotations.NullMarked;
