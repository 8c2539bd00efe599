package org.alliancefeed.testing;

/** The Docker engine neither has an image nor can get it. */
final class ImageMissing extends RuntimeException {

    private static final long serialVersionUID = 1;

    ImageMissing(String image, Throwable cause) {
        super("image " + image + " is not there and cannot be pulled (" + reason(cause) + ")", cause);
    }

    /** An engine's answer is several lines of JSON. */
    private static String reason(Throwable cause) {
        return String.valueOf(cause.getMessage()).replaceAll("\\s+", " ").strip();
    }
}
