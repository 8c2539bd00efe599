/** What happened: events of one occurrence are matched by their kind's rule and folded into an activity. */
@NullMarked
package org.alliancefeed.model.activity;

import org.jspecify.annotations.NullMarked;
