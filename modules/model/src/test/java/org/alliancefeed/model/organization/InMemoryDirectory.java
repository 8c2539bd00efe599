package org.alliancefeed.model.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.alliancefeed.model.Yaml;
import org.alliancefeed.model.json.RecordReader;
import org.jspecify.annotations.Nullable;

/** A directory of the organizations that a test gives it. */
public final class InMemoryDirectory implements Directory {

    private final Map<String, Organization> organizations = new HashMap<>();
    private final Map<String, List<NameClaim>> claims = new HashMap<>();
    private final Set<Set<String>> different = new HashSet<>();

    public InMemoryDirectory(Collection<Organization> entries) {
        for (Organization organization : entries) {
            organizations.put(organization.id(), organization);
            for (Organization.Name name : organization.names()) {
                claims.computeIfAbsent(NormalName.of(name.text()), key -> new ArrayList<>())
                        .add(new NameClaim(organization.id(), name.type()));
            }
        }
    }

    /** A directory of entries written down as a YAML list. */
    public static InMemoryDirectory of(String yaml) {
        return new InMemoryDirectory(entries(yaml));
    }

    static List<Organization> entries(String yaml) {
        List<Organization> entries = new ArrayList<>();
        for (var entry : Yaml.read(yaml)) {
            RecordReader.Result<Organization> read = RecordReader.read(entry, Organization.class);
            assertThat(read.problems()).isEmpty();
            entries.add(Objects.requireNonNull(read.value()));
        }
        return entries;
    }

    InMemoryDirectory andDifferent(String one, String other) {
        different.add(Set.of(one, other));
        return this;
    }

    @Override
    public boolean areDifferent(String one, String other) {
        return different.contains(Set.of(one, other));
    }

    @Override
    public @Nullable Organization organization(String id) {
        return organizations.get(id);
    }

    @Override
    public List<NameClaim> claims(String normalName) {
        return claims.getOrDefault(normalName, List.of());
    }
}
