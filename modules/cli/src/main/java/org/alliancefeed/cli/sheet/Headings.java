package org.alliancefeed.cli.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The first row of a sheet. */
final class Headings {

    private final List<String> names;
    private final Map<String, Integer> positions = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();

    Headings(List<String> names) {
        this.names = names;
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (!name.isEmpty() && positions.putIfAbsent(Heading.key(name), i) != null) {
                faults.add("two columns are headed \"%s\"".formatted(name));
            }
        }
        if (positions.isEmpty()) {
            faults.add("the first row must hold the headings of the columns; feed template prints one");
        }
    }

    /** Without those that are empty. */
    List<String> names() {
        return names.stream().filter(name -> !name.isEmpty()).toList();
    }

    boolean has(String heading) {
        return positions.containsKey(Heading.key(heading));
    }

    /** What a row has under a heading; empty where it is too short. */
    String cell(List<String> cells, String heading) {
        Integer position = positions.get(Heading.key(heading));
        return position == null || position >= cells.size() ? "" : cells.get(position);
    }

    /** Where the row has a cell with no heading over it, from 1; 0 when nowhere. */
    int beyond(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty() && (i >= names.size() || names.get(i).isEmpty())) {
                return i + 1;
            }
        }
        return 0;
    }

    /** What is wrong with the row by itself. */
    List<String> faults() {
        return faults;
    }
}
