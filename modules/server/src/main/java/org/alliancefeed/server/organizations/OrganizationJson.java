package org.alliancefeed.server.organizations;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.alliancefeed.model.activity.OrganizationRef;
import org.alliancefeed.model.json.RecordWriter;
import org.alliancefeed.model.organization.Organization;

/** Organizations as they are shown: what the directory has, and the one name to call them by. */
final class OrganizationJson {

    private OrganizationJson() {}

    static ObjectNode of(Organization organization) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", organization.id());
        json.put("name", organization.displayName());
        return json.setAll(RecordWriter.write(organization));
    }

    /** @param mayBe the ids of those that all claim its name */
    static ObjectNode provisional(OrganizationRef organization, List<String> mayBe) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", organization.id());
        json.put("name", organization.name());
        json.put("provisional", true);
        if (!mayBe.isEmpty()) {
            ArrayNode ids = json.putArray("mayBe");
            mayBe.forEach(ids::add);
        }
        return json;
    }
}
