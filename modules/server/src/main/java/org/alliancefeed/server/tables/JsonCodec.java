package org.alliancefeed.server.tables;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.alliancefeed.model.json.RecordReader;
import org.alliancefeed.model.json.RecordWriter;
import org.alliancefeed.topics.avro.Codec;
import org.alliancefeed.topics.avro.UndecodableRecord;

/** Records of one type as JSON: what nobody but the feed itself reads. */
public record JsonCodec<R extends Record>(Class<R> type) implements Codec<R> {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Override
    public byte[] encode(R value) {
        return RecordWriter.write(value).toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public R decode(byte[] bytes) {
        try {
            JsonNode json = MAPPER.readTree(bytes);
            RecordReader.Result<R> read = RecordReader.read(json, type);
            R value = read.value();
            if (value == null) {
                throw new UndecodableRecord("not a " + type.getSimpleName() + ": " + read.problems());
            }
            return value;
        } catch (IOException e) {
            throw new UndecodableRecord("not JSON", e);
        }
    }
}
