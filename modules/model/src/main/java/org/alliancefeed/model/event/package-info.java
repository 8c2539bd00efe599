/** What a source says: one event of one of the seven kinds, as published. */
@NullMarked
package org.alliancefeed.model.event;

import org.jspecify.annotations.NullMarked;
