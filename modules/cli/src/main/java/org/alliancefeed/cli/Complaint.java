package org.alliancefeed.cli;

import java.util.concurrent.CompletionException;
import org.alliancefeed.local.StartFailure;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** One clear message for what went wrong; the stack trace only for who asks. */
final class Complaint implements IExecutionExceptionHandler {

    private final Terminal terminal;

    Complaint(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult call) throws Exception {
        if (failure instanceof ParameterException wrongCall) {
            return command.getParameterExceptionHandler().handleParseException(wrongCall, new String[0]);
        }
        FeedCommand feed = root(command);
        terminal.err().println("feed: " + message(failure));
        if (feed.isVerbose()) {
            failure.printStackTrace(terminal.err());
        }
        return isOfCall(failure) ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.SOFTWARE;
    }

    private static boolean isOfCall(Exception failure) {
        return failure instanceof Failure known && known.isOfCall();
    }

    private static String message(Throwable failure) {
        if (failure instanceof CompletionException && failure.getCause() != null) {
            return message(failure.getCause());
        }
        return failure instanceof Failure || failure instanceof StartFailure
                ? String.valueOf(failure.getMessage())
                : "this should not have happened: " + failure + " (--verbose shows where)";
    }

    private static FeedCommand root(CommandLine command) {
        CommandLine top = command;
        while (top.getParent() != null) {
            top = top.getParent();
        }
        return top.getCommand();
    }
}
