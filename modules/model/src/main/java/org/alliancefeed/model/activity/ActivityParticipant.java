package org.alliancefeed.model.activity;

import org.alliancefeed.model.event.Person;
import org.alliancefeed.model.event.Role;
import org.alliancefeed.model.organization.OrganizationRef;
import org.jspecify.annotations.Nullable;

/** Who took part, and as what. */
public record ActivityParticipant(
        OrganizationRef organization, Role role, @Nullable Person person) {}
