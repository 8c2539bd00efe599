package org.alliancefeed.server.answers;

import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alliancefeed.server.problem.Failure;
import org.jspecify.annotations.Nullable;

/** The header by which a client says that two of its requests are one write. */
public final class IdempotencyKey {

    public static final String HEADER = "Idempotency-Key";

    public static final String DESCRIPTION =
            "A name for this write that no other one has: sent again with the same key, it is answered the same within a"
                    + " day and not done again. With another request under the same key the answer is `422`";

    /** A string as RFC 8941 has it, or the same without quotes. */
    private static final Pattern FORM = Pattern.compile("\"([\\x20-\\x7E]{1,255})\"|([\\x21-\\x7E&&[^\"]]{1,255})");

    private IdempotencyKey() {}

    /** @return null when there is none */
    static @Nullable String of(HttpRequest<?> request) {
        List<String> given = request.getHeaders().getAll(HEADER);
        if (given.isEmpty()) {
            return null;
        }
        Matcher key = FORM.matcher(given.getFirst().strip());
        if (given.size() > 1 || !key.matches()) {
            throw new Failure.BadHeader(
                    "The header Idempotency-Key must be one text of at most 255 ASCII characters, in double quotes.");
        }
        return key.group(1) == null ? key.group(2) : key.group(1);
    }
}
