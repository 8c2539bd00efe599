/** What waits for an editor's word: names, activities and entries that the rules alone cannot settle. */
@NullMarked
package org.alliancefeed.server.editing;

import org.jspecify.annotations.NullMarked;
