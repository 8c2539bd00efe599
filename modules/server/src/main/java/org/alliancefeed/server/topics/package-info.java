/** The catalogue of topics, with what stands on each now. */
@NullMarked
package org.alliancefeed.server.topics;

import org.jspecify.annotations.NullMarked;
