package org.alliancefeed.topics.avro;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;

/** The schema registry does not answer, or not as a registry does; the same call may succeed later. */
public final class RegistryUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    public RegistryUnavailable(Throwable cause) {
        super("the schema registry does not answer; check SCHEMA_REGISTRY_URL and that it runs", cause);
    }

    /**
     * Whether the registry itself says that there is no such schema (40403), or subject (40401). A bare 404 may come
     * from anything that stands at a wrong address.
     */
    static boolean isNotFound(RestClientException answer) {
        return answer.getErrorCode() / 100 == 404;
    }
}
