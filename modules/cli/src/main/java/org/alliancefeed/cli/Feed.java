package org.alliancefeed.cli;

import org.alliancefeed.cli.follow.FollowCommand;
import org.alliancefeed.cli.judge.JudgeCommand;
import org.alliancefeed.cli.key.KeyCommand;
import org.alliancefeed.cli.publish.CheckCommand;
import org.alliancefeed.cli.publish.DirectoryCommand;
import org.alliancefeed.cli.publish.PublishCommand;
import org.alliancefeed.cli.rejected.RejectedCommand;
import org.alliancefeed.cli.replay.ReplayCommand;
import org.alliancefeed.cli.serve.ServeCommand;
import org.alliancefeed.cli.sheet.TemplateCommand;
import org.alliancefeed.cli.timeline.TimelineCommand;
import org.alliancefeed.cli.up.UpCommand;
import picocli.AutoComplete;
import picocli.CommandLine;

/** The command {@code feed}. */
public final class Feed {

    private Feed() {}

    public static void main(String[] args) {
        Terminal terminal = Terminal.ofProcess();
        System.exit(run(terminal, args));
    }

    /** @return the exit status: 0 done, 1 the work failed, 2 the call was wrong */
    public static int run(Terminal terminal, String... args) {
        CommandLine feed = new CommandLine(new FeedCommand())
                .addSubcommand(new UpCommand(terminal))
                .addSubcommand(new ServeCommand(terminal))
                .addSubcommand(new PublishCommand(terminal))
                .addSubcommand(new CheckCommand(terminal))
                .addSubcommand(new TemplateCommand(terminal))
                .addSubcommand(new DirectoryCommand(terminal))
                .addSubcommand(new JudgeCommand(terminal))
                .addSubcommand(new TimelineCommand(terminal))
                .addSubcommand(new FollowCommand(terminal))
                .addSubcommand(new ReplayCommand(terminal))
                .addSubcommand(new RejectedCommand(terminal))
                .addSubcommand(new KeyCommand(terminal))
                .addSubcommand(new CommandLine.HelpCommand())
                .addSubcommand(new CommandLine(new AutoComplete.GenerateCompletion()).setCommandName("completion"));
        feed.setOut(terminal.out());
        feed.setErr(terminal.err());
        feed.setColorScheme(CommandLine.Help.defaultColorScheme(
                hasColours(terminal) ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        feed.setUsageHelpAutoWidth(false);
        feed.setUsageHelpWidth(Math.clamp(terminal.columns(), 80, 120));
        feed.setCaseInsensitiveEnumValuesAllowed(true);
        feed.setExecutionExceptionHandler(new Complaint(terminal));
        int status = feed.execute(args);
        terminal.out().flush();
        terminal.err().flush();
        return status;
    }

    /** See <a href="https://no-color.org">no-color.org</a>. */
    private static boolean hasColours(Terminal terminal) {
        return terminal.isOutInteractive() && System.getenv("NO_COLOR") == null;
    }
}
