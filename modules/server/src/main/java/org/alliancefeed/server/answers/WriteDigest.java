package org.alliancefeed.server.answers;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import org.alliancefeed.model.Digest;

/** Tells one write from another: by method, address, body, and the headers that say what the body is. */
final class WriteDigest {

    private WriteDigest() {}

    static String of(HttpRequest<?> request, byte[] body) {
        MessageDigest digest = Digest.sha256();
        digest.update(
                (request.getMethodName() + "\n" + request.getUri() + "\n" + headers(request.getHeaders()) + "\n\n")
                        .getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(body));
    }

    private static String headers(HttpHeaders headers) {
        return headers.names().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> name.equals("content-type") || name.startsWith("ce-"))
                .distinct()
                .sorted()
                .map(name -> name + ":" + headers.get(name))
                .collect(Collectors.joining("\n"));
    }
}
