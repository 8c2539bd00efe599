package org.alliancefeed.model;

/**
 * Something that keeps an input from being used.
 *
 * @param pointer where it stands (JSON pointer, RFC 6901; empty for the whole)
 * @param reason what is wrong and what to do
 */
public record Problem(String pointer, String reason) {

    @Override
    public String toString() {
        return pointer.isEmpty() ? reason : pointer + ": " + reason;
    }
}
