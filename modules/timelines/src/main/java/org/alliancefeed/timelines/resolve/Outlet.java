package org.alliancefeed.timelines.resolve;

import org.alliancefeed.topics.Pin;
import org.alliancefeed.topics.PlacedEvent;

/** Where RESOLVE sends what comes of a record. */
interface Outlet {

    void toBlock(PlacedEvent placed);

    void toEvent(Pin pin);

    /** @param denying an event that denies others, or did so before */
    void toEveryPartition(AdmittedEvent denying);
}
