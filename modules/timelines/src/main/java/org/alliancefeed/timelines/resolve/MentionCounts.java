package org.alliancefeed.timelines.resolve;

import java.nio.ByteBuffer;
import java.util.List;
import org.alliancefeed.model.Word;
import org.alliancefeed.model.organization.ProvisionalId;
import org.alliancefeed.model.organization.Resolution;
import org.alliancefeed.model.organization.Resolution.Rule;
import org.alliancefeed.timelines.store.Keys;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Which mentions resolve to an organization, by which rule, and how many events mention it so; retracted ones are not
 * counted. Each partition counts the events whose home it is, so what all of them say is to be added up.
 *
 * <p>They stand in the store {@code mentions}, under {@link Keys} of four texts: {@code resolved}, the organization's
 * id, the rule, and the mention as the events word it. The value is the number, eight bytes, big-endian, and never 0.
 * Those of one organization are all that starts with {@link #of(String)}.
 */
public final class MentionCounts {

    private static final String NAME = "resolved";

    private final KeyValueStore<Bytes, byte[]> store;

    MentionCounts(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    /** @param events how many events mention the organization so */
    public record MentionCount(String organizationId, Rule rule, String mention, long events) {}

    /** What the keys of an organization's counts start with. */
    public static Bytes of(String organizationId) {
        return Keys.of(NAME, organizationId);
    }

    /** What the keys of the counts of all provisional organizations start with. */
    public static Bytes ofProvisional() {
        return Keys.plain(NAME + '\0' + ProvisionalId.MARK);
    }

    public static MentionCount parse(Bytes key, byte[] value) {
        List<String> texts = Keys.texts(key, 4);
        Rule rule = Word.find(Rule.class, texts.get(2)).orElseThrow();
        return new MentionCount(texts.get(1), rule, texts.get(3), number(value));
    }

    /** An event's mentions resolve to something else, or are others. */
    void replace(List<Resolution> before, List<Resolution> now) {
        if (!before.equals(now)) {
            before.forEach(resolution -> add(resolution, -1));
            now.forEach(resolution -> add(resolution, 1));
        }
    }

    private void add(Resolution resolution, int more) {
        Bytes key = Keys.of(NAME, resolution.organizationId(), resolution.rule().text(), resolution.mention());
        long count = number(store.get(key)) + more;
        if (count == 0) {
            store.delete(key);
        } else {
            store.put(key, ByteBuffer.allocate(Long.BYTES).putLong(count).array());
        }
    }

    private static long number(byte @Nullable [] bytes) {
        return bytes == null ? 0 : ByteBuffer.wrap(bytes).getLong();
    }
}
