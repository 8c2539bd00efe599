package org.alliancefeed.timelines.view;

/**
 * An activity that may be part of one of several others.
 *
 * @param place where it stands among all, for {@link Views#undecided} to go on behind it
 */
public record Undecided(String place, String activity) {}
