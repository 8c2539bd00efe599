package org.alliancefeed.model.organization;

/** An organization as rows and activities show it. */
public record OrganizationRef(String id, String name) {}
