package org.alliancefeed.cli;

import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

@Command(
        name = "feed",
        description = "Who did what, when, with whom, and says who: the timelines of alliances and their members.",
        synopsisSubcommandLabel = "COMMAND",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        versionProvider = FeedCommand.Version.class,
        usageHelpAutoWidth = true,
        abbreviateSynopsis = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:done", "1:the work failed", "2:the call was wrong"})
final class FeedCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "Show the whole stack trace when something fails. FEED_DEBUG=1 does the same.")
    private boolean verbose;

    boolean isVerbose() {
        return verbose || System.getenv("FEED_DEBUG") != null;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Feed.class.getPackage().getImplementationVersion();
            return new String[] {"feed " + Objects.requireNonNullElse(version, "(not packaged)")};
        }
    }
}
