/** What the running application needs beside its topology: failures, memory, settings. */
@NullMarked
package org.alliancefeed.timelines.run;

import org.jspecify.annotations.NullMarked;
