package org.alliancefeed.model.organization;

import java.util.List;

/**
 * What a mention resolved to.
 *
 * @param mention the id or name as the event words it
 * @param organizationId a directory entry's id, or a provisional one
 * @param name the name to show
 * @param mayBe the ids of the organizations that all claim the mentioned name; empty unless it is ambiguous
 */
public record Resolution(String mention, String organizationId, String name, List<String> mayBe) {}
