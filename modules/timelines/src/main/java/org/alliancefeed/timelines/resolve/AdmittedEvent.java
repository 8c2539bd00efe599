package org.alliancefeed.timelines.resolve;

import org.alliancefeed.model.event.Event;

/** An event, and the bytes in which its topic has it. */
public record AdmittedEvent(Event event, byte[] bytes) {}
