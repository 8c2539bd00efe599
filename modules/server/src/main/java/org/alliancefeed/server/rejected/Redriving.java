package org.alliancefeed.server.rejected;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import org.alliancefeed.model.Problem;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.judgement.Judgement;
import org.alliancefeed.model.judgement.JudgementKey;
import org.alliancefeed.model.organization.Organization;
import org.alliancefeed.server.access.Holder;
import org.alliancefeed.server.events.EventIntake;
import org.alliancefeed.server.intake.Offer;
import org.alliancefeed.server.intake.Thing;
import org.alliancefeed.server.judgements.JudgementIntake;
import org.alliancefeed.server.organizations.DirectoryIntake;
import org.alliancefeed.server.stream.Decoder;
import org.alliancefeed.server.stream.Logs;

/** Offers what was rejected once more. */
@Singleton
final class Redriving {

    private final Decoder decoder;
    private final EventIntake events;
    private final DirectoryIntake directory;
    private final JudgementIntake judgements;

    Redriving(Logs logs, EventIntake events, DirectoryIntake directory, JudgementIntake judgements) {
        this.decoder = logs.decoder();
        this.events = events;
        this.directory = directory;
        this.judgements = judgements;
    }

    /** As it is: it is the id in the value that decides where it goes, whatever its key and topic were. */
    Offer again(Holder holder, Rejected rejected) {
        if (rejected.isCut()) {
            return bad(rejected, "of its bytes only the first are kept");
        }
        return switch (decoder.read(rejected.asItStood())) {
            case Decoder.Value(Event event) ->
                events.readAgain(
                        holder, event, Objects.requireNonNull(rejected.record().value()));
            case Decoder.Value(Organization entry) -> directory.readAgain(entry);
            case Decoder.Value(Judgement judgement) -> judgements.readAgain(rejected.key(), judgement);
            case Decoder.Value(Record other) -> throw new IllegalStateException("offered by nobody: " + other);
            case Decoder.Tombstone() ->
                rejected.thing() == Thing.JUDGEMENT
                        ? judgements.removal(rejected.key())
                        : directory.removal(rejected.key());
            case Decoder.Unreadable(String reason) -> bad(rejected, reason);
        };
    }

    private static Offer bad(Rejected rejected, String reason) {
        return new Offer.Bad(rejected.key(), List.of(new Problem("", reason)));
    }

    /** What is to be in its place. */
    Offer mended(Holder holder, Rejected rejected, JsonNode json) {
        return switch (Objects.requireNonNull(rejected.thing())) {
            case EVENT -> events.read(holder, json);
            case ORGANIZATION -> directory.read(json);
            case JUDGEMENT ->
                judgements.read(JudgementKey.ordered(json.path("key").asText(rejected.key())), json);
        };
    }
}
