package org.alliancefeed.server.judgements;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.alliancefeed.model.json.RecordWriter;
import org.alliancefeed.model.judgement.Judgement;

/** Judgements as they are shown: what was decided, and on what. */
final class JudgementJson {

    private JudgementJson() {}

    static ObjectNode of(String key, Judgement judgement) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("key", key);
        RecordWriter.write(judgement).properties().stream()
                // A judgement says one thing; what it does not say is left out.
                .filter(field -> !field.getValue().equals(BooleanNode.FALSE))
                .forEach(field -> json.set(field.getKey(), field.getValue()));
        return json;
    }
}
