package org.alliancefeed.server.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.http.HttpRequest;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.alliancefeed.model.Problem;
import org.alliancefeed.server.problem.Failure;
import org.jspecify.annotations.Nullable;

/** Reads the bodies in which records come. */
public final class IntakeBody {

    public static final String LINES = "application/x-ndjson";

    /** A document is in memory as a whole before the first of it is published. */
    public static final int LARGEST_DOCUMENT = 8 << 20;

    /** More than Kafka takes as one record. */
    public static final int LONGEST_LINE = 2 << 20;

    private IntakeBody() {}

    /** Any number of them: one, an array, or one a line, as the type of the body says. */
    public static Intake readMany(
            HttpRequest<?> request, @Nullable InputStream body, Intake intake, Offer.Reader reader) throws IOException {
        checkCharset(request);
        try (InputStream in = open(body)) {
            if (request.getContentType()
                    .filter(type -> type.getName().equals(LINES))
                    .isPresent()) {
                readLines(intake.isWhole() ? new ByteArrayInputStream(readWhole(in)) : in, reader, intake);
            } else {
                JsonNode document = readDocument(in);
                if (document.isArray()) {
                    document.forEach(one -> intake.add(reader.read(one)));
                } else {
                    intake.add(reader.read(document));
                }
            }
        }
        return intake;
    }

    public static Intake readOne(HttpRequest<?> request, @Nullable InputStream body, Intake intake, Offer.Reader reader)
            throws IOException {
        checkCharset(request);
        try (InputStream in = open(body)) {
            intake.add(reader.read(readDocument(in)));
        }
        return intake;
    }

    private static void checkCharset(HttpRequest<?> request) {
        request.getContentType()
                .flatMap(type -> type.getParameters().get("charset"))
                .map(charset -> charset.replace("\"", ""))
                .filter(charset -> !charset.equalsIgnoreCase("utf-8"))
                .ifPresent(charset -> {
                    throw new Failure.OtherCharset(charset);
                });
    }

    private static InputStream open(@Nullable InputStream body) {
        return new BufferedInputStream(body == null ? InputStream.nullInputStream() : body);
    }

    /** A document that is not published as it is. */
    public static JsonNode readDocument(HttpRequest<?> request, @Nullable InputStream body) throws IOException {
        checkCharset(request);
        try (InputStream in = open(body)) {
            return readDocument(in);
        }
    }

    private static JsonNode readDocument(InputStream body) throws IOException {
        try {
            JsonNode document = JsonText.parse(readWhole(body));
            if (document.isMissingNode()) {
                throw new Failure.MalformedJson("there is nothing; send a JSON document", 1, 1);
            }
            return document;
        } catch (JsonText.Malformed e) {
            throw new Failure.MalformedJson(String.valueOf(e.getMessage()), e.line(), e.column());
        }
    }

    /** @throws Failure.TooLarge when it is larger than a document may be */
    public static byte[] readWhole(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LARGEST_DOCUMENT + 1);
        if (bytes.length > LARGEST_DOCUMENT) {
            throw new Failure.TooLarge(LARGEST_DOCUMENT);
        }
        return bytes;
    }

    /** A line that is not JSON is that line's problem. Empty lines are passed over. */
    private static void readLines(InputStream body, Offer.Reader reader, Intake intake) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int number = 1;
        for (int next = body.read(); next >= 0; next = body.read()) {
            if (next == '\n') {
                readLine(number, line, reader, intake);
                line.reset();
                number++;
            } else if (line.size() <= LONGEST_LINE) {
                line.write(next);
            }
        }
        readLine(number, line, reader, intake);
    }

    private static void readLine(int number, ByteArrayOutputStream line, Offer.Reader reader, Intake intake) {
        if (line.size() > LONGEST_LINE) {
            intake.add(number, unreadable("is longer than the " + LONGEST_LINE + " bytes that a line may have"));
        } else if (!line.toString(StandardCharsets.UTF_8).isBlank()) {
            try {
                intake.add(number, reader.read(JsonText.parse(line.toByteArray())));
            } catch (JsonText.Malformed e) {
                intake.add(number, unreadable("is not JSON: " + e.getMessage()));
            }
        }
    }

    private static Offer unreadable(String reason) {
        return new Offer.Bad("", List.of(new Problem("", reason)));
    }
}
