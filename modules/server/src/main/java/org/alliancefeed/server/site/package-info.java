/** The description of the interface, and the page that tries it out. */
@NullMarked
package org.alliancefeed.server.site;

import org.jspecify.annotations.NullMarked;
