package org.alliancefeed.model.event;

/** Something else that the source states and that others may contradict, word for word. */
public record Claim(String about, String value) {}
