package org.alliancefeed.cli.sheet;

import java.util.ArrayList;
import java.util.List;

/** The columns are headed as the feed calls them. */
final class PlainLayout implements Layout {

    private final Content content;

    PlainLayout(Content content) {
        this.content = content;
    }

    @Override
    public List<String> check(Headings headings) {
        List<String> faults = new ArrayList<>();
        for (String name : headings.names()) {
            if (!content.has(name)) {
                faults.add("there is no column \"%s\" for %s; %s"
                        .formatted(name, content.rowName(), Heading.remedy(name, content.headings())));
            }
        }
        for (String name : content.required()) {
            if (!headings.has(name)) {
                faults.add("the column \"%s\" is missing, which %s needs".formatted(name, content.rowName()));
            }
        }
        if (content.isMixed() && !headings.has("kind")) {
            faults.add("nothing says what the rows are; add a column \"kind\", or say it: --kind membership");
        }
        return faults;
    }

    @Override
    public List<Stated> read(Headings headings, List<String> cells) {
        return headings.names().stream()
                .map(name -> new Stated(name, headings.cell(cells, name), name, null))
                .toList();
    }
}
