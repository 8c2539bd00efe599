package org.alliancefeed.cli.http;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How many items of a list somebody wants. */
public final class AtLeastOne implements ITypeConverter<Integer> {

    @Override
    public Integer convert(String text) {
        try {
            int number = Integer.parseInt(text);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException ignored) {
            // told below, together with what is too small
        }
        throw new TypeConversionException("'%s' is not a whole number from 1 on".formatted(text));
    }
}
