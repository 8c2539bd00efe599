package org.alliancefeed.cli.publish;

import java.util.List;
import java.util.concurrent.Callable;
import org.alliancefeed.cli.Terminal;
import org.alliancefeed.model.organization.Organization;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Publishes organizations to the directory. */
@Command(
        name = "directory",
        description = {
            "Publish organizations to the directory.",
            "An organization takes the place of what the directory had under its id, and every past event that it touches is resolved again.",
            "With --remove the arguments are not files but the ids of organizations."
        })
public final class DirectoryCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Destination destination;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private RecordFiles files;

    @Option(names = "--remove", description = "Take the organizations with these ids out of the directory instead.")
    private boolean remove;

    public DirectoryCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (remove) {
            return Publishing.remove(terminal, destination, ids());
        }
        return Publishing.publish(terminal, destination, files, Published.organizations());
    }

    private List<String> ids() {
        for (String id : files.named()) {
            if (!Organization.isId(id)) {
                throw new ParameterException(spec.commandLine(), "'%s' is not the id of an organization".formatted(id));
            }
        }
        return files.named();
    }
}
