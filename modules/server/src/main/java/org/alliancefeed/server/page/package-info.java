/** The page that people look at: one document, which its script fills from the API. */
@NullMarked
package org.alliancefeed.server.page;

import org.jspecify.annotations.NullMarked;
