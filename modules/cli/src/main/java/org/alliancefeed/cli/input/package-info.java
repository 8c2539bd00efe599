/** Files of JSON, NDJSON and YAML as a stream of values, each with the line on which it stands. */
@NullMarked
package org.alliancefeed.cli.input;

import org.jspecify.annotations.NullMarked;
