package org.alliancefeed.server.read;

import io.micronaut.http.MediaType;

/** What is read in another form than JSON, whole, so that it has a tag. */
public final class Document {

    private final MediaType mediaType;
    private final byte[] content;

    public Document(MediaType mediaType, byte[] content) {
        this.mediaType = mediaType;
        this.content = content;
    }

    MediaType mediaType() {
        return mediaType;
    }

    byte[] content() {
        return content;
    }
}
