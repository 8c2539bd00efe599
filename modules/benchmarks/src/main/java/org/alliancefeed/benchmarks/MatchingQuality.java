package org.alliancefeed.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.alliancefeed.benchmarks.matching.LabelledPair;
import org.alliancefeed.benchmarks.matching.LabelledPairs;
import org.alliancefeed.benchmarks.matching.MembershipComparison;
import org.alliancefeed.benchmarks.matching.Quality;
import org.alliancefeed.model.event.Kind;

/**
 * How precise the matching is and how much it finds: over labelled pairs, and with {@code --data} over two real files of
 * memberships.
 */
public final class MatchingQuality {

    private MatchingQuality() {}

    /** @param arguments {@code --data} and the folder of the files; {@code --sample} and how many of their rows to print */
    public static void main(String[] arguments) throws IOException {
        Arguments given = Arguments.of(arguments);
        List<LabelledPair> pairs = LabelledPairs.all();
        System.out.printf(
                "%-12s %6s %7s %8s %7s %6s %10s %7s%n",
                "kind", "pairs", "merged", "wrongly", "missed", "apart", "precision", "recall");
        for (Kind kind : Kind.values()) {
            print(
                    kind.text(),
                    pairs.stream().filter(pair -> pair.kind() == kind).toList());
        }
        print("all", pairs);
        System.out.println();
        pairs.stream().filter(pair -> !pair.isRight()).forEach(System.out::println);
        System.out.println();
        String data = given.option("--data", "");
        if (data.isEmpty()) {
            System.out.println("--data FOLDER compares the files of memberships in a folder as well.");
        } else {
            new MembershipComparison(Path.of(data), System.out).print(given.number("--sample", 0));
        }
    }

    private static void print(String name, List<LabelledPair> pairs) {
        Quality quality = Quality.of(pairs);
        System.out.printf(
                Locale.ROOT,
                "%-12s %6d %7d %8d %7d %6d %10.3f %7.3f%n",
                name,
                quality.pairs(),
                quality.merged(),
                quality.wronglyMerged(),
                quality.missed(),
                quality.apart(),
                quality.precision(),
                quality.recall());
    }
}
