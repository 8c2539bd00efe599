package org.alliancefeed.timelines.row;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.alliancefeed.model.activity.TimelineRow;
import org.apache.kafka.common.utils.Utils;

/**
 * The key of a row on {@code alliance.timelines.v1}: the organization's id in UTF-8, a zero byte, and the bytes of the
 * {@link SortKey}. No id holds a zero byte, so no organization's rows lie among another's.
 */
public record RowKey(String organization, SortKey place) {

    private static final byte END_OF_ID = 0;
    private static final byte BEHIND_ALL_SECTIONS = SortKey.UNKNOWN + 1;

    public byte[] bytes() {
        return join(organization, place.bytes());
    }

    public static RowKey parse(byte[] bytes) {
        int end = 0;
        while (bytes[end] != END_OF_ID) {
            end++;
        }
        return new RowKey(
                new String(bytes, 0, end, StandardCharsets.UTF_8),
                SortKey.parse(Arrays.copyOfRange(bytes, end + 1, bytes.length)));
    }

    /** The least key of an organization's rows, with a known date or without. */
    public static byte[] first(String organization, boolean unknown) {
        return join(organization, new byte[] {unknown ? SortKey.UNKNOWN : SortKey.KNOWN});
    }

    /** Above every key of an organization's rows, with a known date or without. */
    public static byte[] behind(String organization, boolean unknown) {
        return join(organization, new byte[] {unknown ? BEHIND_ALL_SECTIONS : SortKey.UNKNOWN});
    }

    /** Above every key of an organization's rows that start on a day or before. */
    public static byte[] behindDay(String organization, long epochDay) {
        SortKey next = new SortKey(false, epochDay + 1, Long.MIN_VALUE, "");
        return join(organization, Arrays.copyOf(next.bytes(), 1 + Long.BYTES));
    }

    /** The least key of an organization's rows that start on a day or after. */
    public static byte[] firstOfDay(String organization, long epochDay) {
        return behindDay(organization, epochDay - 1);
    }

    /** The partition of the row: that of the organization's id, or of the activity's in the timeline of everything. */
    public int partition(int partitions) {
        return partition(organization.equals(TimelineRow.EVERYTHING) ? place.activity() : organization, partitions);
    }

    /** The partition of a key, by Kafka's own way to partition. */
    public static int partition(String key, int partitions) {
        byte[] id = key.getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(id)) % partitions;
    }

    static byte[] join(String organization, byte[] rest) {
        byte[] id = organization.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = Arrays.copyOf(id, id.length + 1 + rest.length);
        System.arraycopy(rest, 0, bytes, id.length + 1, rest.length);
        return bytes;
    }
}
