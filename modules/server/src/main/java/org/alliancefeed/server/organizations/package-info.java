/** The directory: found by any name, or by id. */
@NullMarked
package org.alliancefeed.server.organizations;

import org.jspecify.annotations.NullMarked;
