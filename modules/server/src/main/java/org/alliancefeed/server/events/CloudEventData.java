package org.alliancefeed.server.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.alliancefeed.model.Problem;
import org.alliancefeed.server.intake.JsonText;
import org.jspecify.annotations.Nullable;

/** The data of a CloudEvent in its JSON format. */
final class CloudEventData {

    private static final Pattern JSON =
            Pattern.compile("(application|text)/([^;\\s]+\\+)?json\\s*(;.*)?", Pattern.CASE_INSENSITIVE);

    private CloudEventData() {}

    /** @return null when there is none that can be read, and why among the problems */
    static @Nullable JsonNode of(ObjectNode envelope, List<Problem> problems) {
        JsonNode type = envelope.path("datacontenttype");
        if (type.isTextual() && !JSON.matcher(type.textValue()).matches()) {
            problems.add(new Problem("/datacontenttype", "must be application/json; events come as JSON"));
            return null;
        }
        JsonNode base64 = envelope.path("data_base64");
        if (envelope.has("data") && envelope.has("data_base64")) {
            problems.add(new Problem("/data_base64", "must not stand beside 'data'"));
            return null;
        }
        if (base64.isMissingNode()) {
            if (!envelope.has("data")) {
                problems.add(new Problem("/data", "is missing; it is the event"));
            }
            return envelope.get("data");
        }
        return decode(base64, problems);
    }

    private static @Nullable JsonNode decode(JsonNode base64, List<Problem> problems) {
        try {
            return JsonText.parse(Base64.getDecoder().decode(base64.textValue() == null ? "?" : base64.textValue()));
        } catch (IllegalArgumentException e) {
            problems.add(new Problem("/data_base64", "is not base64"));
        } catch (JsonText.Malformed e) {
            problems.add(new Problem("/data_base64", "holds no JSON: " + e.getMessage()));
        }
        return null;
    }
}
