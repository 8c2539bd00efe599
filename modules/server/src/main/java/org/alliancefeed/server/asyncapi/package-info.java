/** The topics as AsyncAPI describes them, for whoever reads or writes them with Kafka. */
@NullMarked
package org.alliancefeed.server.asyncapi;

import org.jspecify.annotations.NullMarked;
