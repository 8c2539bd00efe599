package org.alliancefeed.timelines.resolve;

import java.util.List;
import org.alliancefeed.model.Problem;
import org.alliancefeed.model.judgement.JudgementKey;
import org.alliancefeed.model.organization.Organization;
import org.alliancefeed.topics.avro.Codecs;
import org.jspecify.annotations.Nullable;

/** What the directory and the judgements must hold to. */
public final class EntryChecks {

    private final Codecs codecs;

    public EntryChecks(Codecs codecs) {
        this.codecs = codecs;
    }

    public List<Problem> organization(String key, byte @Nullable [] value) {
        if (value == null) {
            return Organization.isId(key) ? List.of() : problem("the key is not an organization's id: '" + key + "'");
        }
        Organization organization = codecs.organizations().decode(value);
        return organization.id().equals(key)
                ? organization.check()
                : problem("the key must be the organization's id '" + organization.id() + "', but is '" + key + "'");
    }

    public List<Problem> judgement(String key, byte @Nullable [] value) {
        if (value != null) {
            return codecs.judgements().decode(value).check(key);
        }
        try {
            JudgementKey.parse(key);
            return List.of();
        } catch (IllegalArgumentException e) {
            return problem(String.valueOf(e.getMessage()));
        }
    }

    private static List<Problem> problem(String reason) {
        return List.of(new Problem("", reason));
    }
}
