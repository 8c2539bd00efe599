package org.alliancefeed.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.EventId;
import org.alliancefeed.model.event.Events;

@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class EventJsonPropertyTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Property
    void anyEventIsReadAsItWasWritten(@ForAll("events") Event event) throws IOException {
        JsonNode written = MAPPER.readTree(MAPPER.writeValueAsBytes(EventJson.write(event)));

        assertThat(EventJson.read(written)).isEqualTo(new RecordReader.Result<>(event, List.of()));
    }

    @Property
    void anEventThatWasWrittenWithoutAnIdIsReadWithTheOneThatItsContentGives(@ForAll("events") Event event) {
        Event withoutId = event.withId("");

        assertThat(EventJson.read(EventJson.write(withoutId)).value()).isEqualTo(EventId.ensure(withoutId));
    }

    @Property
    void theOrderOfFieldsChangesNothing(@ForAll("events") Event event, @ForAll Random random) {
        ObjectNode json = EventJson.write(event.withId(""));

        assertThat(EventJson.read(shuffled(json, random))).isEqualTo(EventJson.read(json));
    }

    @Property
    void nothingIsWrittenForWhatIsNullOrEmpty(@ForAll("events") Event event) {
        assertThat(valuesIn(EventJson.write(event.withId(""))))
                .noneMatch(value -> value.isNull() || (value.isArray() && value.isEmpty()))
                .noneMatch(value -> value.isTextual() && value.textValue().isEmpty());
    }

    private static JsonNode shuffled(JsonNode json, Random random) {
        if (json.isArray()) {
            return JsonNodeFactory.instance
                    .arrayNode()
                    .addAll(json.valueStream()
                            .map(item -> shuffled(item, random))
                            .toList());
        }
        if (!json.isObject()) {
            return json;
        }
        List<Map.Entry<String, JsonNode>> fields = new ArrayList<>(json.properties());
        Collections.shuffle(fields, random);
        ObjectNode shuffled = JsonNodeFactory.instance.objectNode();
        fields.forEach(field -> shuffled.set(field.getKey(), shuffled(field.getValue(), random)));
        return shuffled;
    }

    private static List<JsonNode> valuesIn(JsonNode json) {
        List<JsonNode> values = new ArrayList<>();
        json.forEach(value -> {
            values.add(value);
            values.addAll(valuesIn(value));
        });
        return values;
    }

    @Provide
    Arbitrary<Event> events() {
        return Events.any();
    }
}
