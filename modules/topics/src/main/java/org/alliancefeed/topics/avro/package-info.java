/** Records of the model in Avro, in the schema registry's wire format. */
@NullMarked
package org.alliancefeed.topics.avro;

import org.jspecify.annotations.NullMarked;
