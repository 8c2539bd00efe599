package org.alliancefeed.timelines;

import org.alliancefeed.timelines.merge.MergeEvents;
import org.alliancefeed.timelines.resolve.AdmitEvent;
import org.alliancefeed.timelines.resolve.ApplyDenial;
import org.alliancefeed.timelines.resolve.ApplyJudgement;
import org.alliancefeed.timelines.resolve.ApplyOrganization;
import org.alliancefeed.timelines.resolve.ApplyPin;
import org.alliancefeed.timelines.resolve.Broadcast;
import org.alliancefeed.timelines.resolve.EntryChecks;
import org.alliancefeed.timelines.resolve.PlaceEvent;
import org.alliancefeed.timelines.resolve.PlacingStep;
import org.alliancefeed.timelines.serve.FanOut;
import org.alliancefeed.timelines.serve.KeepRow;
import org.alliancefeed.topics.avro.Codecs;
import org.apache.kafka.streams.processor.api.Processor;

/** The processors of {@link FeedTopology} by the names that they have there: a topology describes itself, but hands none out. */
final class FeedProcessors {

    private static final Codecs CODECS = FeedDriver.codecsInUse();
    private static final EntryChecks CHECKS = new EntryChecks(CODECS);
    private static final PlacingStep.Targets PLACED = new PlacingStep.Targets("to-blocks", "to-pins", "to-denials");

    private FeedProcessors() {}

    static Processor<?, ?, ?, ?> of(String name, int partitions) {
        return switch (name) {
            case "broadcast-organization" ->
                new Broadcast(
                        CODECS,
                        CHECKS::organization,
                        "directory",
                        new Broadcast.Targets("directory-everywhere", "rejected-entries"));
            case "broadcast-judgement" ->
                new Broadcast(
                        CODECS,
                        CHECKS::judgement,
                        "judgements",
                        new Broadcast.Targets("judgements-everywhere", "rejected-entries"));
            case "admit-event" ->
                new AdmitEvent(
                        CODECS, partitions, new AdmitEvent.Targets("place-event", "to-strays", "rejected-events"));
            case "place-event" -> new PlaceEvent(CODECS, PLACED);
            case "apply-organization" -> new ApplyOrganization(CODECS, PLACED);
            case "apply-judgement" -> new ApplyJudgement(CODECS, PLACED);
            case "apply-pin" -> new ApplyPin(CODECS, PLACED);
            case "apply-denial" -> new ApplyDenial(CODECS, PLACED);
            case "merge-events" -> new MergeEvents(CODECS, new MergeEvents.Targets("to-activities", "to-next-block"));
            case "fan-out" -> new FanOut(CODECS, new FanOut.Targets("to-timelines", "to-changes"));
            case "keep-row" -> new KeepRow();
            default -> throw new IllegalArgumentException("which processor is " + name + "?");
        };
    }
}
