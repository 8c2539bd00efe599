/** Taking in what is published over HTTP: each record of a request on its own, and what became of each. */
@NullMarked
package org.alliancefeed.server.intake;

import org.jspecify.annotations.NullMarked;
