/** What a call asks for, read from its query and checked. */
@NullMarked
package org.alliancefeed.server.parameters;

import org.jspecify.annotations.NullMarked;
