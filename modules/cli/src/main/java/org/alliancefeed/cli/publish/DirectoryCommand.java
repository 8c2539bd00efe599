package org.alliancefeed.cli.publish;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.Callable;
import org.alliancefeed.cli.Terminal;
import org.alliancefeed.model.Problem;
import org.alliancefeed.model.json.RecordReader;
import org.alliancefeed.model.organization.Organization;
import org.alliancefeed.topics.Publisher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Publishes organizations to the directory. */
@Command(
        name = "directory",
        description = {
            "Publish organizations to the directory.",
            "An organization takes the place of what the directory had under its id, and every past event that it touches is resolved again."
        })
public final class DirectoryCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Connecting connecting;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private RecordFiles files;

    public DirectoryCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return Publishing.publish(
                terminal, connecting, files, "organization", DirectoryCommand::read, Publisher::publish);
    }

    static RecordReader.Result<Organization> read(JsonNode json) {
        RecordReader.Result<Organization> read = RecordReader.read(json, Organization.class);
        Organization organization = read.value();
        if (organization == null) {
            return read;
        }
        List<Problem> problems = organization.check();
        return problems.isEmpty() ? read : new RecordReader.Result<>(null, problems);
    }
}
