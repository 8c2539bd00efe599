package org.alliancefeed.server.organizations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.alliancefeed.model.organization.Organization;
import org.alliancefeed.server.organizations.OrganizationSearch.Hits;
import org.jspecify.annotations.Nullable;

/** Finds organizations that the directory has; those that were merged into others only when they are asked for. */
@Singleton
final class DirectorySearch {

    private final MemoryDirectory directory;

    DirectorySearch(MemoryDirectory directory) {
        this.directory = directory;
    }

    Hits find(SearchParameters asked, @Nullable SearchCursor before) {
        Search search = asked.search();
        Set<Organization.Kind> kinds = asked.kinds();
        boolean merged = asked.isWithMerged();
        int size = asked.size();
        List<Search.Found<Organization>> found = directory.all().stream()
                .filter(organization -> merged || organization.equals(directory.current(organization.id())))
                .filter(organization -> kinds.isEmpty() || kinds.contains(organization.kind()))
                .map(organization -> new Search.Found<>(
                        organization, search.fit(names(organization)), organization.displayName(), organization.id()))
                .filter(one -> one.fit() != Search.NOT_AT_ALL)
                .filter(one -> before == null || before.isBefore(one))
                .sorted()
                .limit(size + 1L)
                .toList();
        List<ObjectNode> items = found.stream()
                .limit(size)
                .map(one -> OrganizationJson.of(one.what()))
                .toList();
        return new Hits(items, found.size() > size ? cursor(found.get(size - 1)) : null);
    }

    /** An id is typed as often as a name. */
    private static Stream<String> names(Organization organization) {
        return Stream.concat(
                Stream.of(organization.id()), organization.names().stream().map(Organization.Name::text));
    }

    private static SearchCursor cursor(Search.Found<?> last) {
        return new SearchCursor(last.fit(), last.name(), last.id());
    }
}
