/** The history of topics as lines of JSON, with a manifest at its end. */
@NullMarked
package org.alliancefeed.server.replay;

import org.jspecify.annotations.NullMarked;
