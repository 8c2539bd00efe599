package org.alliancefeed.server.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.alliancefeed.server.RealNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What nobody should send breaks nothing: every answer blames the request, and nothing of it stays in memory. */
@Timeout(3600)
@ExtendWith(RealNode.Started.class)
class MalformedRequestsTest {

    private static final int REQUESTS = Integer.getInteger("feed.requests", 3_000);
    private static final long SEED = Long.getLong("feed.seed", 20260301);
    private static final long MOST_GROWTH = 24L << 20;
    private static final int MOST_TOLD = 20;

    private final URI server;

    MalformedRequestsTest(RealNode node) {
        server = URI.create(node.url());
    }

    private static long heap() {
        long used = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            used = Math.min(
                    used,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return used;
    }

    @Test
    void everyAnswerBlamesTheRequestAndMemoryStaysFlat() throws Exception {
        HostileRequests requests = new HostileRequests(SEED);
        List<String> wrong = new ArrayList<>();
        TreeMap<Integer, Integer> statuses = new TreeMap<>();
        List<Long> heaps = new ArrayList<>();

        for (int i = 0; i < REQUESTS; i++) {
            if (i > 0 && i % (REQUESTS / 5) == 0) {
                heaps.add(heap());
            }
            HostileRequest request = requests.next();
            int status = status(request);
            statuses.merge(status, 1, Integer::sum);
            boolean isAnswered = status != RawExchange.NOTHING || !request.whole();
            if ((status >= 500 || !isAnswered) && wrong.size() < MOST_TOLD) {
                wrong.add(status + " to request " + i + ": " + request);
            }
        }
        heaps.add(heap());

        System.out.printf(
                "%d malformed requests, answered %s; heap after each fifth, in KiB: %s%n",
                REQUESTS, statuses, heaps.stream().map(bytes -> bytes >> 10).toList());
        assertThat(wrong).isEmpty();
        assertThat(statuses).containsKeys(400, 404, 405, 413, 415);
        // By the end of the first fifth all is loaded and every cache is warm.
        assertThat(heaps.getLast() - heaps.getFirst()).isLessThan(MOST_GROWTH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "POST /api/v1/events?atomic=perhaps X:x",
                "POST /api/v1/events Content-Type:application/json;charset=latin1",
                "POST /api/v1/organizations Content-Type:application/json;charset=latin1",
                "PUT /api/v1/organizations/hostile-org Idempotency-Key:é",
                "PUT /api/v1/judgements/event:hostile-1 Idempotency-Key:é",
            })
    void ofALongBodyThatIsRefusedUnreadTheRestIsTakenOffTheConnection(String method, String path, String header)
            throws Exception {
        byte[] body = new byte[9 << 20];
        List<String> headers = List.of(header, "Content-Type: application/json");
        HostileRequest request = HostileRequests.whole(
                method, path, header.startsWith("Content-Type") ? List.of(header) : headers, body);

        assertThat(status(request)).isEqualTo(400);
    }

    @Test
    void aBodyThatIsSaidToBeLongerThanAnyIsTooLarge() throws Exception {
        byte[] head =
                "POST /api/v1/events HTTP/1.1\r\nHost: feed\r\nContent-Type: application/json\r\nContent-Length: 99999999\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII);

        assertThat(status(new HostileRequest(head, true))).isEqualTo(413);
    }

    private int status(HostileRequest request) throws IOException, InterruptedException {
        try {
            return RawExchange.status(server, request);
        } catch (SocketTimeoutException e) {
            throw new AssertionError(e.getMessage() + ": " + request, e);
        }
    }
}
