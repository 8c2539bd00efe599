package org.alliancefeed.server.organizations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.stream.Stream;
import org.alliancefeed.model.json.RecordWriter;
import org.alliancefeed.model.organization.Organization;
import org.alliancefeed.model.organization.OrganizationRef;
import org.alliancefeed.timelines.view.ResolvedMention;

/** Organizations as they are shown: what the directory has, and the one name to call them by. */
final class OrganizationJson {

    private OrganizationJson() {}

    /** As the directory has it. */
    static ObjectNode of(Organization organization) {
        return named(organization.id(), organization.displayName()).setAll(RecordWriter.write(organization));
    }

    /** With those that it belongs together with. */
    static ObjectNode of(Organization organization, Family family, List<ResolvedMention> mentions) {
        ObjectNode json = of(organization);
        OrganizationRef parent = family.parent(organization);
        if (parent != null) {
            json.set("parent", RecordWriter.write(parent));
        }
        put(
                json,
                "subsidiaries",
                family.subsidiaries(organization.id()).stream().map(RecordWriter::write));
        put(json, "mergedFrom", family.mergedFrom(organization.id()).stream().map(TextNode::valueOf));
        put(json, "mentions", mentions.stream().map(RecordWriter::write));
        return json;
    }

    /** @param mayBe the ids of those that all claim its name */
    static ObjectNode provisional(OrganizationRef organization, List<String> mayBe) {
        ObjectNode json = named(organization.id(), organization.name()).put("provisional", true);
        put(json, "mayBe", mayBe.stream().map(TextNode::valueOf));
        return json;
    }

    static ObjectNode provisional(OrganizationRef organization, List<String> mayBe, List<ResolvedMention> mentions) {
        ObjectNode json = provisional(organization, mayBe);
        put(json, "mentions", mentions.stream().map(RecordWriter::write));
        return json;
    }

    private static ObjectNode named(String id, String name) {
        return JsonNodeFactory.instance.objectNode().put("id", id).put("name", name);
    }

    private static void put(ObjectNode json, String field, Stream<? extends JsonNode> items) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        items.forEach(array::add);
        if (!array.isEmpty()) {
            json.set(field, array);
        }
    }
}
