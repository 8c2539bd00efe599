package org.alliancefeed.server.stream;

/** Something that is read as a stream of bytes, on one thread from its opening to its end. */
public interface Source extends AutoCloseable {

    void writeTo(Outlet outlet);

    @Override
    void close();
}
