package org.alliancefeed.topics.avro;

import org.jspecify.annotations.Nullable;

/** Bytes that are not a record of the kind that their topic carries. The message says why. */
public final class UndecodableRecord extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UndecodableRecord(String message) {
        super(message);
    }

    public UndecodableRecord(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
