/** Spreadsheets: rows of cells under headings, read as the JSON of events or organizations. */
@NullMarked
package org.alliancefeed.cli.sheet;

import org.jspecify.annotations.NullMarked;
