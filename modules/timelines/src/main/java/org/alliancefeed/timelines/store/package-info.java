/** The stores of the stages: their names, and how keys in them are put together. */
@NullMarked
package org.alliancefeed.timelines.store;

import org.jspecify.annotations.NullMarked;
