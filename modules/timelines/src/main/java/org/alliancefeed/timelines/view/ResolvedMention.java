package org.alliancefeed.timelines.view;

/**
 * A mention that was resolved to an organization.
 *
 * @param mention the id or name as events word it
 * @param rule by which it was
 * @param events how many mention it so
 */
public record ResolvedMention(String mention, String rule, long events) {}
