/** One node of a deployment. */
@NullMarked
package org.alliancefeed.cli.serve;

import org.jspecify.annotations.NullMarked;
