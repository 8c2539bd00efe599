/** When events report one occurrence: a rule for each kind. */
@NullMarked
package org.alliancefeed.model.matching;

import org.jspecify.annotations.NullMarked;
