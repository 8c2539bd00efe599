/** Who is in an alliance, by what its memberships and its formation say. */
@NullMarked
package org.alliancefeed.model.membership;

import org.jspecify.annotations.NullMarked;
