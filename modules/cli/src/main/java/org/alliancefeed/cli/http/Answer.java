package org.alliancefeed.cli.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import org.alliancefeed.cli.Failure;
import org.alliancefeed.cli.Terminal;

/** What the feed answered. Whoever takes its body closes it. */
public record Answer(HttpResponse<InputStream> response) {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int LONGEST_REFUSAL = 64 << 10;

    public int status() {
        return response.statusCode();
    }

    public boolean isDone() {
        return status() / 100 == 2;
    }

    public InputStream body() {
        return response.body();
    }

    public JsonNode json() {
        try (InputStream body = body()) {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            throw new Failure(response.uri() + " answered with something that is not JSON; is it a feed?", e);
        } catch (IOException e) {
            throw new Failure("the answer of " + response.uri() + " broke off", e);
        }
    }

    /**
     * Why it was refused: what the problem document says, or else the status. What is asked for stands on the command
     * line, so that a call which is wrong is wrong there.
     */
    public Failure refusal() {
        String said = "";
        try (InputStream body = body()) {
            JsonNode problem = MAPPER.readTree(body.readNBytes(LONGEST_REFUSAL));
            String title = problem.path("title").asText("");
            String detail = problem.path("detail").asText("");
            said = title.isEmpty() || detail.isEmpty() ? title + detail : title + ": " + detail;
        } catch (IOException e) {
            // Not a problem document: the status has to do.
        }
        String fallback = "%s answered with status %d".formatted(response.uri(), status());
        String message = (said.isEmpty() ? fallback : Terminal.harmless(said))
                + (status() == UNAUTHORIZED ? " (--token or FEED_TOKEN)" : "");
        return status() == BAD_REQUEST ? Failure.ofCall(message, null) : new Failure(message);
    }
}
