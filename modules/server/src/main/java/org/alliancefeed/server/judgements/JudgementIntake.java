package org.alliancefeed.server.judgements;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.alliancefeed.model.Problem;
import org.alliancefeed.model.json.RecordReader;
import org.alliancefeed.model.json.RecordWriter;
import org.alliancefeed.model.judgement.Judgement;
import org.alliancefeed.model.judgement.JudgementKey;
import org.alliancefeed.server.intake.Offer;

/** Reads judgements that are offered. */
@Singleton
public final class JudgementIntake {

    private final JudgementSink sink;
    private final JudgedEvents events;
    private final MemoryJudgements judgements;
    private final Clock clock;

    JudgementIntake(JudgementSink sink, JudgedEvents events, MemoryJudgements judgements, Clock clock) {
        this.sink = sink;
        this.events = events;
        this.judgements = judgements;
        this.clock = clock;
    }

    /** A judgement as it is shown. It may leave its key out, and cannot have another than that under which it is put. */
    public Offer read(String key, JsonNode json) {
        JsonNode given = json.path("key");
        if (!given.isMissingNode()
                && !given.isNull()
                && !JudgementKey.ordered(given.asText()).equals(key)) {
            return new Offer.Bad(
                    key, List.of(new Problem("/key", "must be '" + key + "' as in the path, or be left out")));
        }
        RecordReader.Result<Judgement> read = RecordReader.read(withoutKey(json), Judgement.class);
        Judgement judgement = read.value();
        List<Problem> problems = judgement == null ? read.problems() : judgement.check(key);
        if (judgement == null || !problems.isEmpty()) {
            return new Offer.Bad(key, problems);
        }
        return JudgementKey.parse(key) instanceof JudgementKey.OfEvent(String eventId)
                ? ofEvent(key, eventId, judgement)
                : good(key, judgement, List.of());
    }

    /** One that stood on the topic before. What editors have decided since is not to be lost. */
    public Offer readAgain(String key, Judgement judgement) {
        Judgement standing = judgements.get(key);
        return standing == null || standing.equals(judgement)
                ? read(key, RecordWriter.write(judgement))
                : new Offer.Bad(
                        key,
                        List.of(new Problem(
                                "", "another judgement stands under this key, which this one would replace")));
    }

    private Offer ofEvent(String key, String eventId, Judgement judgement) {
        JudgedEvents.Found found = events.find(eventId, judgement.activity());
        return found.problems().isEmpty()
                ? good(key, judgement, found.warnings())
                : new Offer.Bad(key, found.problems());
    }

    private Offer good(String key, Judgement judgement, List<Problem> warnings) {
        return new Offer.Good(key, () -> sink.judge(key, dated(judgement)), () -> warnings);
    }

    private static JsonNode withoutKey(JsonNode json) {
        return json instanceof ObjectNode body ? body.deepCopy().without("key") : json;
    }

    private Judgement dated(Judgement judgement) {
        String at = judgement.at() == null
                ? clock.instant().truncatedTo(ChronoUnit.SECONDS).toString()
                : judgement.at();
        return new Judgement(
                judgement.activity(), judgement.apart(), judgement.different(), judgement.by(), at, judgement.why());
    }

    /** Takes back what stands under a key. */
    public Offer removal(String key) {
        try {
            String standing = JudgementKey.parse(key).text();
            return new Offer.Good(key, () -> sink.judge(standing, null));
        } catch (IllegalArgumentException e) {
            return new Offer.Bad(key, List.of(new Problem("", String.valueOf(e.getMessage()))));
        }
    }
}
