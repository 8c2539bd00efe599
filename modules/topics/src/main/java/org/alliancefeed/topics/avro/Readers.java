package org.alliancefeed.topics.avro;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DatumReader;
import org.jspecify.annotations.Nullable;

/** Readers of what was written with a schema that the registry knows by its id. Each is made once and kept. */
final class Readers {

    private final SchemaRegistryClient registry;
    private final UnaryOperator<Schema> wanted;
    private final Map<Integer, DatumReader<GenericRecord>> known = new ConcurrentHashMap<>();

    /** @param wanted the schema to read something as that was written with another; or throws {@link UndecodableRecord} */
    Readers(SchemaRegistryClient registry, UnaryOperator<Schema> wanted) {
        this.registry = registry;
        this.wanted = wanted;
    }

    /**
     * @throws UndecodableRecord when the registry says that there is no such Avro schema
     * @throws RegistryUnavailable when it says anything else, or nothing
     */
    DatumReader<GenericRecord> of(int id) {
        DatumReader<GenericRecord> reader = known.get(id);
        if (reader == null) {
            Schema written = fetch(id);
            reader = new GenericDatumReader<>(written, wanted.apply(written));
            known.put(id, reader);
        }
        return reader;
    }

    private Schema fetch(int id) {
        try {
            if (registry.getSchemaById(id) instanceof AvroSchema avro) {
                return avro.rawSchema();
            }
            throw notAvro(id, null);
        } catch (RestClientException e) {
            if (RegistryUnavailable.isNotFound(e)) {
                throw new UndecodableRecord(
                        "the registry does not know schema " + id + "; publish with the topic's schema", e);
            }
            throw new RegistryUnavailable(e);
        } catch (IOException e) {
            // All that the client says of a schema of another type; everything else is about the connection.
            if (String.valueOf(e.getMessage()).startsWith("Invalid schema")) {
                throw notAvro(id, e);
            }
            throw new RegistryUnavailable(e);
        }
    }

    private static UndecodableRecord notAvro(int id, @Nullable Exception cause) {
        return new UndecodableRecord("schema " + id + " is not Avro; publish with the topic's schema", cause);
    }
}
