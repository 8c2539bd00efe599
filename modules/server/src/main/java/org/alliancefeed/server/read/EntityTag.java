package org.alliancefeed.server.read;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.alliancefeed.model.Digest;

/** The strong tag of a document (RFC 9110), and whether a call names it. */
public final class EntityTag {

    /** Of the digest; 16 bytes are more than enough that two documents never share one. */
    private static final int TAG_BYTES = 16;

    private EntityTag() {}

    static String of(byte[] body) {
        byte[] digest = Digest.sha256().digest(body);
        return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, TAG_BYTES)) + '"';
    }

    static byte[] bytes(ObjectNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Whether whoever reads has the document already. */
    static boolean isHeld(HttpRequest<?> request, String tag) {
        return named(request, HttpHeaders.IF_NONE_MATCH)
                .map(held -> held.replaceFirst("^W/", ""))
                .anyMatch(held -> held.equals(tag) || held.equals("*"));
    }

    /** Whether what whoever writes has seen is what stands there. */
    public static boolean isSeen(HttpRequest<?> request, Standing standing) {
        ObjectNode document = standing.document();
        if (document == null) {
            return false;
        }
        List<String> seen = named(request, HttpHeaders.IF_MATCH).toList();
        return seen.contains("*") || seen.contains(of(bytes(document)));
    }

    /** Whether what stands there is what whoever writes does not want to replace. */
    public static boolean isSpared(HttpRequest<?> request, Standing standing) {
        ObjectNode document = standing.document();
        return document == null
                ? standing.isThere()
                        && named(request, HttpHeaders.IF_NONE_MATCH).anyMatch("*"::equals)
                : isHeld(request, of(bytes(document)));
    }

    private static Stream<String> named(HttpRequest<?> request, String header) {
        return request.getHeaders().getAll(header).stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip);
    }
}
