package org.alliancefeed.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** What a command answered, printed to no terminal. */
public record Ran(int status, String out, String err) {

    public static Ran feed(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal nobody = new Terminal(new PrintWriter(out), new PrintWriter(err), false, false, 80);
        int status = Feed.run(nobody, args);
        return new Ran(status, out.toString(), err.toString());
    }

    public List<String> outLines() {
        return out.lines().toList();
    }

    public List<String> errLines() {
        return err.lines().toList();
    }
}
