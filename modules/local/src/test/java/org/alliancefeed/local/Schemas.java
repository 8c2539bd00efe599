package org.alliancefeed.local;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Speaks to a registry in Confluent's words. */
record Schemas(String url) {

    /** The registry's answer, which names the id: {@code {"id":1}}. */
    String register(String subject, String avroType) throws Exception {
        return send(request("/subjects/" + subject + "/versions")
                .POST(HttpRequest.BodyPublishers.ofString("{\"schema\":\"\\\"" + avroType + "\\\"\"}")));
    }

    String schema(int id) throws Exception {
        return send(request("/schemas/ids/" + id));
    }

    String delete(String subject) throws Exception {
        return send(request("/subjects/" + subject).DELETE());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/vnd.schemaregistry.v1+json");
    }

    private static String send(HttpRequest.Builder request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }
}
