package org.alliancefeed.server.intake;

import java.util.concurrent.CompletableFuture;

/** When what a request offers is published. */
sealed interface Taking permits EachAlone, AllOrNone {

    /** @return completes at the latest some time after {@link #end} */
    CompletableFuture<Outcome> take(Offer offer);

    /** Nothing more is offered. */
    void end();
}
