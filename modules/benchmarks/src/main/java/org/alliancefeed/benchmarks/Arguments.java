package org.alliancefeed.benchmarks;

import java.util.List;

/** What stands behind the name of a benchmark: options, each with a value. */
record Arguments(List<String> words) {

    static Arguments of(String[] words) {
        return new Arguments(List.of(words));
    }

    String option(String name, String otherwise) {
        int at = words.indexOf(name);
        return at < 0 ? otherwise : words.get(at + 1);
    }

    int number(String name, int otherwise) {
        return Integer.parseInt(option(name, String.valueOf(otherwise)));
    }
}
