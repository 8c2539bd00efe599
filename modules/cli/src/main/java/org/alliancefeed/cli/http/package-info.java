/** Asking a running feed over HTTP. */
@NullMarked
package org.alliancefeed.cli.http;

import org.jspecify.annotations.NullMarked;
