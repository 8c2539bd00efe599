package org.alliancefeed.cli.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;

/** JSON or YAML: one value after the other, where each item of an outermost list is a value. */
final class DocumentEntries implements Entries {

    private static final JsonFactory JSON = new JsonFactory();
    private static final YAMLFactory YAML =
            YAMLFactory.builder().loaderOptions(unlimited()).build();

    private final JsonParser parser;
    private boolean inList;
    private boolean ended;

    private DocumentEntries(JsonParser parser) {
        this.parser = parser;
    }

    static DocumentEntries ofJson(InputStream bytes) throws IOException {
        return new DocumentEntries(JSON.createParser(bytes));
    }

    static DocumentEntries ofYaml(InputStream bytes) throws IOException {
        // A decoder that refuses what is not UTF-8; the one that a charset alone gives would hide it.
        return new DocumentEntries(
                YAML.createParser(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder())));
    }

    /** The limit guards those who load a document whole; here a list of any length passes through. */
    private static LoaderOptions unlimited() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        return options;
    }

    @Override
    public @Nullable Entry next() throws IOException {
        if (ended) {
            return null;
        }
        try {
            Entry entry = read();
            ended = entry == null;
            return entry;
        } catch (JsonProcessingException e) {
            ended = true;
            return SyntaxFault.of(e);
        } catch (CharConversionException e) {
            ended = true;
            return new Entry.Malformed(parser.currentLocation().getLineNr(), SyntaxFault.NOT_UTF_8);
        }
    }

    private @Nullable Entry read() throws IOException {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.START_ARRAY && !inList) {
                inList = true;
            } else if (token == JsonToken.END_ARRAY) {
                inList = false;
            } else if (inList || !isNothing(token)) {
                return ValueReader.read(parser);
            }
        }
        return null;
    }

    /** A YAML document may hold nothing but comments. */
    private boolean isNothing(JsonToken token) throws IOException {
        return token == JsonToken.VALUE_NULL
                || token == JsonToken.VALUE_STRING && parser.getText().isEmpty();
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
