/** Records as JSON: reading that names every problem by its JSON pointer, and writing. */
@NullMarked
package org.alliancefeed.model.json;

import org.jspecify.annotations.NullMarked;
