package org.alliancefeed.cli.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.alliancefeed.cli.Terminal;
import org.alliancefeed.model.Word;
import org.alliancefeed.model.event.Kind;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a spreadsheet to begin with. */
@Command(
        name = "template",
        description = {
            "Print a spreadsheet (CSV) to fill in: the headings, and one row that shows how.",
            "Columns may be left out, put in another order, and added: --explain lists all that there are."
        })
public final class TemplateCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            paramLabel = "KIND",
            completionCandidates = Contents.class,
            description = "What the rows are: ${COMPLETION-CANDIDATES}.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String content;

    @Option(names = "--explain", description = "List every column and what it is for instead.")
    private boolean explain;

    @Option(
            names = "--separator",
            paramLabel = "WHICH",
            defaultValue = "comma",
            description =
                    "comma, semicolon or tab: the one that the spreadsheet program expects. Reading finds it out by itself.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Separator separator;

    public TemplateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** What a spreadsheet may hold. */
    static final class Contents implements Iterable<String> {
        static List<String> all() {
            List<String> all =
                    new ArrayList<>(Arrays.stream(Kind.values()).map(Word::text).toList());
            all.add(MappingReader.ORGANIZATION);
            return all;
        }

        @Override
        public Iterator<String> iterator() {
            return all().iterator();
        }
    }

    @Override
    public Integer call() throws IOException {
        if (!Contents.all().contains(content)) {
            throw new ParameterException(
                    spec.commandLine(), "'%s' is none of %s".formatted(content, String.join(", ", Contents.all())));
        }
        Guide guide = Guide.of(content);
        if (explain) {
            guide.columns().forEach(column -> terminal.out()
                    .println("%-20s  %s%s"
                            .formatted(column.name(), guide.meaning(column), column.required() ? " (needed)" : "")));
        } else {
            CSVPrinter sheet = CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(separator.character())
                    .setRecordSeparator('\n')
                    .get()
                    .print(terminal.out());
            sheet.printRecord(guide.example().keySet());
            sheet.printRecord(guide.example().values());
        }
        return 0;
    }
}
