package org.alliancefeed.topics.avro;

/** The schema registry does not answer; the same call may succeed later. */
public final class RegistryUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    public RegistryUnavailable(Throwable cause) {
        super("the schema registry does not answer; check SCHEMA_REGISTRY_URL and that it runs", cause);
    }
}
