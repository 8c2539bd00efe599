package org.alliancefeed.server.page;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.alliancefeed.model.Digest;

/**
 * The document of the page, and what a browser may do with it and with the files that it names. It stands outside of their
 * folder, where it could be had without its head.
 */
@Singleton
final class PageDocument {

    private static final String TITLE = "<title>Alliance Feed</title>";
    private static final String ABOUT = "<!--about-->";
    private static final String MAP = "<script type=\"importmap\">";

    private final String text;
    private final String policy;

    PageDocument() {
        text = read();
        int map = text.indexOf(MAP) + MAP.length();
        String digest = Base64.getEncoder()
                .encodeToString(Digest.sha256()
                        .digest(text.substring(map, text.indexOf("</script>", map))
                                .getBytes(StandardCharsets.UTF_8)));
        policy = String.join(
                "; ",
                "default-src 'none'",
                // The map of modules cannot stand in a file of its own, so its digest stands here.
                "script-src 'self' 'sha256-" + digest + "'",
                "style-src 'self'",
                "font-src 'self'",
                "img-src 'self'",
                "connect-src 'self'",
                "base-uri 'none'",
                "form-action 'none'",
                "frame-ancestors 'none'",
                "require-trusted-types-for 'script'",
                "trusted-types lit-html");
    }

    private static String read() {
        try (InputStream file =
                Objects.requireNonNull(PageDocument.class.getResourceAsStream("/page.html"), "page.html")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpResponse<String> answer(HttpStatus status, PageHead head) {
        String document =
                text.replace(TITLE, "<title>" + head.titleText() + "</title>").replace(ABOUT, head.links());
        MutableHttpResponse<String> answer = HttpResponse.<String>status(status)
                .body(document)
                .contentType(MediaType.TEXT_HTML_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache");
        guard(answer);
        return answer;
    }

    void guard(MutableHttpResponse<?> answer) {
        answer.header("Content-Security-Policy", policy)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin");
    }
}
