/** A timeline in the forms that feed readers, calendars, spreadsheets and other networks know. */
@NullMarked
package org.alliancefeed.server.feeds;

import org.jspecify.annotations.NullMarked;
