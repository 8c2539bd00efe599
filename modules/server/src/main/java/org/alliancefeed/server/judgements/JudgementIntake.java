package org.alliancefeed.server.judgements;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.alliancefeed.model.Problem;
import org.alliancefeed.model.json.RecordReader;
import org.alliancefeed.model.judgement.Judgement;
import org.alliancefeed.model.judgement.JudgementKey;
import org.alliancefeed.server.intake.Offer;

/** Reads judgements that are offered. */
@Singleton
final class JudgementIntake {

    private final JudgementSink sink;
    private final Clock clock;

    JudgementIntake(JudgementSink sink, Clock clock) {
        this.sink = sink;
        this.clock = clock;
    }

    /** The path has the key: the body may leave it out, and cannot have another. */
    Offer read(String key, JsonNode json) {
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
        return judgement == null || !problems.isEmpty()
                ? new Offer.Bad(key, problems)
                : new Offer.Good(key, () -> sink.judge(key, dated(judgement)));
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
    Offer removal(String key) {
        try {
            String standing = JudgementKey.parse(key).text();
            return new Offer.Good(key, () -> sink.judge(standing, null));
        } catch (IllegalArgumentException e) {
            return new Offer.Bad(key, List.of(new Problem("", String.valueOf(e.getMessage()))));
        }
    }
}
