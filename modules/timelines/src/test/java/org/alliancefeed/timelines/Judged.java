package org.alliancefeed.timelines;

import org.alliancefeed.model.judgement.Judgement;
import org.jspecify.annotations.Nullable;

/** A judgement as its topic has it. */
public record Judged(String key, @Nullable Judgement judgement) {}
