/** The feed's words and rules in plain Java: no Kafka, no web. */
@NullMarked
package org.alliancefeed.model;

import org.jspecify.annotations.NullMarked;
