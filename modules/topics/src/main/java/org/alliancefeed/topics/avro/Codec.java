package org.alliancefeed.topics.avro;

/** Records of one type as the bytes of a topic, in the registry's wire format. */
public interface Codec<R extends Record> {

    byte[] encode(R value);

    /** @throws UndecodableRecord when the bytes are something else */
    R decode(byte[] bytes);
}
