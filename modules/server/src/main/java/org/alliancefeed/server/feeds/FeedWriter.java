package org.alliancefeed.server.feeds;

/** Writes a page of a timeline in one form. The same page gives the same bytes. */
interface FeedWriter {
    byte[] write(FeedPage page);
}
