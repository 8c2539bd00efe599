package org.alliancefeed.topics.avro;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** Records of one type as the bytes of a topic, in the registry's wire format. */
public interface Codec<R extends Record> {

    byte[] encode(R value);

    /** @throws UndecodableRecord when the bytes are something else */
    R decode(byte[] bytes);

    default Serde<R> serde() {
        return Serdes.serdeFrom(
                (topic, value) -> value == null ? null : encode(value),
                (topic, bytes) -> bytes == null ? null : decode(bytes));
    }
}
