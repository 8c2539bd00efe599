package org.alliancefeed.server.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.alliancefeed.model.json.JsonFault;

/** JSON as it comes over the wire: UTF-8, and nothing behind it. */
public final class JsonText {

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private JsonText() {}

    /** Bytes are not JSON. */
    public static final class Malformed extends Exception {
        private static final long serialVersionUID = 1;
        private final int line;
        private final int column;

        private Malformed(String reason, int line, int column) {
            super(reason);
            this.line = line;
            this.column = column;
        }

        int line() {
            return line;
        }

        int column() {
            return column;
        }
    }

    /** @return a missing node when there is nothing */
    public static JsonNode parse(byte[] bytes) throws Malformed {
        String text = decode(bytes);
        try {
            return MAPPER.readTree(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (JsonProcessingException e) {
            boolean isSomewhere = e.getLocation() != null;
            throw new Malformed(
                    JsonFault.reason(e),
                    isSomewhere ? e.getLocation().getLineNr() : 1,
                    isSomewhere ? e.getLocation().getColumnNr() : 1);
        }
    }

    /** A parser that guesses would take other encodings for UTF-16, which no client means. */
    private static String decode(byte[] bytes) throws Malformed {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(left).toString();
        } catch (CharacterCodingException e) {
            String before = new String(bytes, 0, left.position(), StandardCharsets.UTF_8);
            int line = 1 + (int) before.chars().filter(sign -> sign == '\n').count();
            throw new Malformed(
                    "it is not UTF-8, in which JSON is sent", line, before.length() - before.lastIndexOf('\n'));
        }
    }
}
