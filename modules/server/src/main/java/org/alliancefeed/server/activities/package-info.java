/** What happened: all of it by date, or one by its id. */
@NullMarked
package org.alliancefeed.server.activities;

import org.jspecify.annotations.NullMarked;
