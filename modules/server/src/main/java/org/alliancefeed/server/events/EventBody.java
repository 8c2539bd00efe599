package org.alliancefeed.server.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.alliancefeed.model.json.JsonFault;
import org.alliancefeed.server.problem.Failure;

/** Reads the bodies in which events come. */
final class EventBody {

    /** A document is in memory as a whole before its first event is published. */
    static final int LARGEST_DOCUMENT = 8 << 20;

    /** More than Kafka takes as one record. */
    static final int LONGEST_LINE = 2 << 20;

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private EventBody() {}

    /** One event or an array of them. */
    static void readDocument(InputStream body, Intake intake) throws IOException {
        byte[] bytes = body.readNBytes(LARGEST_DOCUMENT + 1);
        if (bytes.length > LARGEST_DOCUMENT) {
            throw new Failure.TooLarge(LARGEST_DOCUMENT);
        }
        JsonNode document = parse(bytes);
        if (document.isArray()) {
            document.forEach(event -> intake.add(0, event));
        } else {
            intake.add(0, document);
        }
    }

    private static JsonNode parse(byte[] bytes) throws IOException {
        try {
            JsonNode document = MAPPER.readTree(bytes);
            if (document.isMissingNode()) {
                throw new Failure.MalformedJson("there is nothing; send an event or an array of events", 1, 1);
            }
            return document;
        } catch (JsonProcessingException e) {
            throw new Failure.MalformedJson(
                    JsonFault.reason(e),
                    e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
                    e.getLocation() == null ? 1 : e.getLocation().getColumnNr());
        }
    }

    /** An event a line; a line that is not JSON is that line's problem. Empty lines are passed over. */
    static void readLines(InputStream body, Intake intake) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int number = 1;
        for (int next = body.read(); next >= 0; next = body.read()) {
            if (next == '\n') {
                readLine(number, line, intake);
                line.reset();
                number++;
            } else if (line.size() <= LONGEST_LINE) {
                line.write(next);
            }
        }
        readLine(number, line, intake);
    }

    private static void readLine(int number, ByteArrayOutputStream line, Intake intake) throws IOException {
        if (line.size() > LONGEST_LINE) {
            intake.addUnreadable(number, "is longer than the " + LONGEST_LINE + " bytes that a line may have");
        } else if (!line.toString(StandardCharsets.UTF_8).isBlank()) {
            try {
                intake.add(number, MAPPER.readTree(line.toByteArray()));
            } catch (JsonProcessingException e) {
                intake.addUnreadable(number, "is not JSON: " + JsonFault.reason(e));
            }
        }
    }
}
