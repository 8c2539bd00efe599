/** The directory: canonical organizations, their names, and how a mention becomes one of them. */
@NullMarked
package org.alliancefeed.model.organization;

import org.jspecify.annotations.NullMarked;
