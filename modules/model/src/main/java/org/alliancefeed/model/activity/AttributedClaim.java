package org.alliancefeed.model.activity;

/** A claim and the event that makes it. */
public record AttributedClaim(String about, String value, String event) {}
