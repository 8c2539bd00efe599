package org.alliancefeed.benchmarks.matching;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.alliancefeed.benchmarks.matching.SharedMemberships.Report;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.Membership;
import org.alliancefeed.model.event.Membership.Change;
import org.alliancefeed.model.matching.Matches;
import org.alliancefeed.model.organization.Organization;

/** Holds two real files of memberships against each other, and prints how much of the one is found in the other. */
public final class MembershipComparison {

    private final Path data;
    private final PrintStream out;

    public MembershipComparison(Path data, PrintStream out) {
        this.data = data;
        this.out = out;
    }

    /** @param sample how many of the matched reports and of the missed ones to print, to be judged by hand */
    public void print(int sample) throws IOException {
        if (!Files.exists(data.resolve("cncf-membership.csv"))) {
            out.printf("There are no membership files in %s: nothing to compare.%n", data);
            return;
        }
        List<Event> foundation = MembershipFile.ofFoundation(data);
        List<Event> umbrella = MembershipFile.ofUmbrella(data);
        List<Organization> renamed = MemberNames.renamed(data);
        List<Organization> aliases = MemberNames.aliases(data);
        out.printf(
                "Reports of the Linux Foundation's file that are matched with the CNCF's own (%d):%n",
                foundation.size());
        out.printf("%-24s %14s %14s %14s%n", "names resolved by", "listed at first", "joined later", "left");
        row("the names alone", SharedMemberships.of(umbrella, foundation, List.of()));
        row("with renamings", SharedMemberships.of(umbrella, foundation, renamed));
        row("with the alias file", SharedMemberships.of(umbrella, foundation, aliases));
        SharedMemberships all = SharedMemberships.of(umbrella, foundation, List.of());
        sample("matched", all.only(Report::isMatched), sample);
        sample("missed", all.only(report -> !report.isMatched()), sample);
    }

    private void row(String name, SharedMemberships all) {
        out.printf(
                "%-24s %14s %14s %14s%n",
                name,
                share(all.only(report -> Matches.days(report.event()) == null)),
                share(all.only(report -> Matches.days(report.event()) != null && change(report) == Change.JOINED)),
                share(all.only(report -> change(report) == Change.LEFT)));
    }

    private static String share(SharedMemberships some) {
        int matched = some.only(Report::isMatched).size();
        return String.format(Locale.ROOT, "%d/%d %.3f", matched, some.size(), (double) matched / some.size());
    }

    private static Change change(Report report) {
        return ((Membership) report.event().event().details()).change();
    }

    private void sample(String name, SharedMemberships some, int size) {
        if (size > 0) {
            out.printf("%n%d of the %d %s, by the names alone:%n", Math.min(size, some.size()), some.size(), name);
            some.sample(size).forEach(out::println);
        }
    }
}
