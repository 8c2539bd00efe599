package org.alliancefeed.server.rejected;

/**
 * That a rejected record was sent again.
 *
 * @param at when, in UTC
 * @param position behind what was sent
 * @param mended whether something else was sent in its place
 */
public record Redrive(String at, String position, boolean mended) {}
