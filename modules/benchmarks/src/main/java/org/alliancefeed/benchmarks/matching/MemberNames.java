package org.alliancefeed.benchmarks.matching;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alliancefeed.model.organization.NormalName;
import org.alliancefeed.model.organization.Organization;
import org.alliancefeed.model.organization.Organization.Name;
import org.alliancefeed.model.organization.Organization.NameType;

/** Directories that the files themselves give: who was renamed, and who is somebody's alias. */
final class MemberNames {

    private MemberNames() {}

    /** Members under their names before and after a renaming; the foundation's file says when it only guesses one. */
    static List<Organization> renamed(Path data) throws IOException {
        Map<String, List<Name>> names = new LinkedHashMap<>();
        for (Map<String, String> row : CsvFile.rows(data.resolve("cncf-membership.csv"))) {
            if (CsvFile.text(row, "event_type").equals("MEMBER_RENAMED")) {
                add(names, CsvFile.text(row, "member_name"), CsvFile.text(row, "previous_value"), NameType.FORMER);
            }
        }
        return entries(names);
    }

    /** Every row that names another organization taken as an alias of it, though the column mixes aliases with subsidiaries. */
    static List<Organization> aliases(Path data) throws IOException {
        Map<String, List<Name>> names = new LinkedHashMap<>();
        for (Map<String, String> row : CsvFile.rows(data.resolve("organization-aliases.csv"))) {
            String whole = CsvFile.text(row, "subsidiary of / alias of").strip();
            if (!whole.isEmpty()) {
                add(names, whole, CsvFile.text(row, "name"), NameType.ALIAS);
            }
        }
        return entries(names);
    }

    private static void add(Map<String, List<Name>> names, String official, String other, NameType type) {
        List<Name> known = names.computeIfAbsent(
                NormalName.of(official), name -> new ArrayList<>(List.of(new Name(official, null, NameType.OFFICIAL))));
        known.add(new Name(other, null, type));
    }

    private static List<Organization> entries(Map<String, List<Name>> names) {
        List<Organization> entries = new ArrayList<>();
        names.values()
                .forEach(known -> entries.add(new Organization(
                        "o-" + entries.size(), Organization.Kind.OTHER, null, null, null, null, known, null)));
        return entries;
    }
}
