package org.alliancefeed.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A constant of one of the feed's vocabularies. Its text is what stands in JSON and in Avro. */
public interface Word {

    String name();

    /** {@code JOINT_DECLARATION} is written {@code joint-declaration}. */
    default String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <W extends Word> Optional<W> find(Class<W> vocabulary, String text) {
        return Arrays.stream(vocabulary.getEnumConstants())
                .filter(word -> word.text().equals(text))
                .findFirst();
    }

    static String listed(Class<? extends Word> vocabulary) {
        return Arrays.stream(vocabulary.getEnumConstants()).map(Word::text).collect(Collectors.joining(", "));
    }
}
