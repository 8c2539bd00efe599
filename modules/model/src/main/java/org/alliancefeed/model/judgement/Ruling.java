package org.alliancefeed.model.judgement;

/** What an editor decided about an event, and what comes of it. */
public record Ruling(Judgement judgement, Effect effect) {}
