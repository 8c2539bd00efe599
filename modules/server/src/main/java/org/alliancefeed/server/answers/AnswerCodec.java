package org.alliancefeed.server.answers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.alliancefeed.model.json.RecordReader;
import org.alliancefeed.model.json.RecordWriter;
import org.alliancefeed.topics.avro.Codec;
import org.alliancefeed.topics.avro.UndecodableRecord;

/** Answers as JSON: nobody but the feed reads them, and not for longer than a day. */
final class AnswerCodec implements Codec<KeptAnswer> {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Override
    public byte[] encode(KeptAnswer answer) {
        return RecordWriter.write(answer).toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public KeptAnswer decode(byte[] bytes) {
        try {
            JsonNode json = MAPPER.readTree(bytes);
            RecordReader.Result<KeptAnswer> read = RecordReader.read(json, KeptAnswer.class);
            KeptAnswer answer = read.value();
            if (answer == null) {
                throw new UndecodableRecord("not an answer: " + read.problems());
            }
            return answer;
        } catch (IOException e) {
            throw new UndecodableRecord("not JSON", e);
        }
    }
}
