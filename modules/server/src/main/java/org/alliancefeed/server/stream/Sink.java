package org.alliancefeed.server.stream;

/** Where a {@link Source} writes to. */
public interface Sink {

    /**
     * Waits until whoever reads is ready for more.
     *
     * @throws ReaderGone when nobody reads any more
     */
    void write(byte[] bytes);

    /** Whether somebody still reads. */
    boolean isOpen();

    /** Ends a source whose reader has gone. */
    final class ReaderGone extends RuntimeException {
        private static final long serialVersionUID = 1;

        ReaderGone() {
            super("nobody reads any more", null, false, false);
        }
    }
}
