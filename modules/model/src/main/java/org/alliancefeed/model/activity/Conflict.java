package org.alliancefeed.model.activity;

import java.util.List;

/**
 * A field on which sources disagree.
 *
 * @param field such as {@code when}, {@code membership.level}, {@code claims.members}, or {@code occurrence} where one denies
 *     what others report
 */
public record Conflict(String field, List<Said> said) {

    /** What the events with these ids say. */
    public record Said(String value, List<String> events) {}
}
