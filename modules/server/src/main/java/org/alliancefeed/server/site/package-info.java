/** The index, the description of the interface and its page. */
@NullMarked
package org.alliancefeed.server.site;

import org.jspecify.annotations.NullMarked;
