package org.alliancefeed.cli.publish;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.alliancefeed.cli.input.Sheets;
import org.alliancefeed.cli.sheet.SheetReading;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.json.EventJson;
import org.alliancefeed.model.json.RecordReader;
import org.alliancefeed.model.organization.Organization;
import org.alliancefeed.topics.Publisher;
import org.alliancefeed.topics.log.Position;

/**
 * What is published, and how.
 *
 * @param thing what one of them is called
 * @param collection where the API has them
 * @param reader reads one and says what is wrong with it
 * @param sheets reads spreadsheets of them
 * @param publish writes one to Kafka
 */
record Published<R extends Record>(
        String thing,
        String collection,
        Function<JsonNode, RecordReader.Result<R>> reader,
        Function<SheetReading, Sheets> sheets,
        BiFunction<Publisher, R, CompletableFuture<Position>> publish) {

    static Published<Event> events() {
        return new Published<>("event", "events", EventJson::read, SheetReading::ofEvents, Publisher::publish);
    }

    static Published<Organization> organizations() {
        return new Published<>(
                "organization",
                "organizations",
                new DirectoryReader()::read,
                SheetReading::ofOrganizations,
                Publisher::publish);
    }
}
