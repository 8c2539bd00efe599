package org.alliancefeed.benchmarks;

import java.io.IOException;
import java.util.Locale;
import org.alliancefeed.model.event.Event;

/**
 * Meetings are one block: what the next event costs when the block has a hundred events, and when it has a million. As many
 * organizations are added as the block grows, as it is when an alliance gains members.
 */
public final class BigBlock {

    private static final int SMALLEST = 100;
    private static final int WARMING = 1_000;
    private static final int MEASURED = 2_000;
    private static final int MOST_ROUNDS = 20;
    private static final int EVENTS_FOR_EACH_ORGANIZATION = 100;

    private final ManyMeetings.Shape shape;

    /** What an event cost. */
    private static final class Cost {
        private long nanos;
        private int events;

        void add(long more) {
            nanos += more;
            events++;
        }

        double micros() {
            return nanos / 1_000.0 / events;
        }
    }

    private record Costs(Cost dated, Cost vague) {

        Costs() {
            this(new Cost(), new Cost());
        }

        void add(Event event, long nanos) {
            boolean isDay = event.when().spanDays().orElse(Long.MAX_VALUE) == 1;
            (isDay ? dated : vague).add(nanos);
        }
    }

    private BigBlock(ManyMeetings.Shape shape) {
        this.shape = shape;
    }

    /**
     * @param arguments {@code --events} and how many at most, a million without; {@code --titles} and how many titles they
     *     share, so that each recurs in a series of meetings; {@code --vague} and how many in a hundred know only the year
     */
    public static void main(String[] arguments) throws IOException {
        Arguments given = Arguments.of(arguments);
        BigBlock block = new BigBlock(new ManyMeetings.Shape(given.number("--titles", 0), given.number("--vague", 1)));
        block.measure(WARMING);
        block.print(given.number("--events", 1_000_000));
    }

    private void print(int most) throws IOException {
        System.out.printf("%12s %22s %22s%n", "events", "one more, dated", "one more, vague");
        Costs first = new Costs();
        for (int size = SMALLEST; size <= most; size *= 10) {
            Costs costs = measure(size);
            first = size == SMALLEST ? costs : first;
            System.out.printf(
                    Locale.ROOT,
                    "%,12d %22s %22s%n",
                    size,
                    line(costs.dated(), first.dated()),
                    line(costs.vague(), first.vague()));
        }
    }

    private static String line(Cost cost, Cost first) {
        return cost.events == 0
                ? "none"
                : String.format(Locale.ROOT, "%,.0f µs, %.2f times", cost.micros(), cost.micros() / first.micros());
    }

    /** Small blocks are measured several times, for there is little to measure in each. */
    private Costs measure(int size) throws IOException {
        int measured = Math.min(MEASURED, size / 2);
        Costs costs = new Costs();
        for (int round = 0; round < Math.min(MOST_ROUNDS, MEASURED / measured); round++) {
            ManyMeetings meetings = new ManyMeetings(shape, size / EVENTS_FOR_EACH_ORGANIZATION, round);
            try (Block block = new Block()) {
                for (int i = 0; i < size; i++) {
                    block.take(meetings.next());
                }
                for (int i = 0; i < measured; i++) {
                    Event event = meetings.next();
                    costs.add(event, block.take(event));
                }
            }
        }
        return costs;
    }
}
