/** What has come of the events, to read: timelines, activities, events, and how far the feed has got. */
@NullMarked
package org.alliancefeed.timelines.view;

import org.jspecify.annotations.NullMarked;
