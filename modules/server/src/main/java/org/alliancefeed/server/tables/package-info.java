/** What people maintain and every node needs at hand, the directory and the judgements: their topics in memory. */
@NullMarked
package org.alliancefeed.server.tables;

import org.jspecify.annotations.NullMarked;
